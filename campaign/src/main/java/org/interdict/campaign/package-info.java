/// A campaign: an order carried out, from the day of the order to a removal that is verified. Lives
/// here: [Campaign], which opens the folder of one, takes decisions and answers from its view.
/// Lives elsewhere: what is decided (`.decision`), the ledger (`org.interdict.ledger`), the tables
/// (`.view`), what may be decided of a case (`.cases`), dates (`.clock`), reports (`.filing`), the
/// supplier's answers (`org.interdict.docket`).
@NullMarked
package org.interdict.campaign;

import org.jspecify.annotations.NullMarked;
