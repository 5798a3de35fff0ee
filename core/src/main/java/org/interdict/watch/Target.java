package org.interdict.watch;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;

/// What a pattern stands for: something to be found, or something that only looks like it.
sealed interface Target {
    Dossier dossier();

    Kind kind();

    String pattern();

    record Wanted(Dossier dossier, Indicator indicator) implements Target {
        @Override
        public Kind kind() {
            return indicator.kind();
        }

        @Override
        public String pattern() {
            return indicator.pattern();
        }
    }

    record Resembling(Dossier dossier, LookAlike lookAlike) implements Target {
        @Override
        public Kind kind() {
            return lookAlike.kind();
        }

        @Override
        public String pattern() {
            return lookAlike.pattern();
        }
    }
}
