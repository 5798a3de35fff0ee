package org.interdict.campaign.decision;

/// One entry of a campaign's ledger. Each kind is a record, whose name in kebab case is the entry's
/// `kind`. Its components are texts, numbers, days, moments, words of an enumeration, lists of
/// texts, and [Text]s for what may name a person. A kind that was written once stays: old ledgers
/// are read.
public sealed interface Decision
        permits PartyDecision,
                CaseDecision,
                DutyDecision,
                FilingDecision,
                DocketDecision,
                TextErased {}
