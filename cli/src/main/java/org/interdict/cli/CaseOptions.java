package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.cases.Case;
import org.interdict.campaign.cases.CaseState;
import org.interdict.campaign.view.CaseQueries.Which;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which cases a command means: by their numbers, or by what they have in common.
final class CaseOptions {
    private static final int MOST = 1_000_000;

    private CaseOptions() {}

    static void describe(CommandSpec spec) {
        Answering.option(
                spec, "NAME", String.class, "Only cases of this organization.", "--organization");
        Answering.option(
                spec,
                "PRODUCT",
                String.class,
                "Only cases of this product, by its id.",
                "--product");
        Answering.option(
                spec,
                "NAME",
                String.class,
                "Only cases on the asset of this name; one that ends in * means its beginning.",
                "--asset");
        Answering.option(
                spec,
                "STATE",
                String.class,
                "Only cases that are found, planned, removed, verified, returned, waived, disputed"
                        + " or retired.",
                "--state");
    }

    static void describeNumbers(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("0..*")
                        .paramLabel("CASE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "Numbers of cases, or ranges: 12 14-20. Without any, all that the"
                                        + " options mean.")
                        .build());
        describe(spec);
    }

    /// What the options mean.
    static Which which(ParseResult given, LocalDate day) throws UsageException {
        String state = given.matchedOptionValue("--state", "");
        Optional<CaseState> wanted = CaseState.of(state);
        if (!state.isEmpty() && wanted.isEmpty())
            throw new UsageException(
                    "there is no state '"
                            + state
                            + "'; write found, planned, removed, verified, returned, waived,"
                            + " disputed or retired");
        String organization = given.matchedOptionValue("--organization", "");
        return new Which(
                organization.isEmpty() ? List.of() : List.of(organization),
                given.matchedOptionValue("--product", ""),
                given.matchedOptionValue("--asset", ""),
                wanted,
                day);
    }

    /// The cases that are meant.
    ///
    /// @throws UsageException if none is named in any way, or one does not exist
    static List<Case> cases(ParseResult given, Campaign campaign, LocalDate day)
            throws UsageException, IOException {
        List<String> numbers = given.matchedPositionalValue(0, List.<String>of());
        List<Case> cases = new ArrayList<>();
        if (numbers.isEmpty()) {
            boolean any = false;
            for (String option : new String[] {"--organization", "--product", "--asset", "--state"})
                any |= given.hasMatchedOption(option);
            if (!any)
                throw new UsageException(
                        "say which cases: their numbers, or --organization, --product, --asset or"
                                + " --state");
            campaign.view().cases().each(which(given, day), cases::add);
            if (cases.isEmpty()) throw new UsageException("there is no such case");
            return cases;
        }
        for (String text : numbers)
            for (String part : text.split(",", -1)) add(part.strip(), campaign, cases);
        return cases;
    }

    private static void add(String part, Campaign campaign, List<Case> cases)
            throws UsageException, IOException {
        String[] ends = part.split("-", 2);
        long first = number(ends[0]);
        long last = ends.length == 1 ? first : number(ends[1]);
        if (last < first || last - first >= MOST)
            throw new UsageException("'" + part + "' is no range of cases");
        for (long number = first; number <= last; number++) cases.add(one(number, campaign));
    }

    static Case one(long number, Campaign campaign) throws UsageException, IOException {
        Optional<Case> one = campaign.view().cases().get(number);
        if (one.isEmpty())
            throw new UsageException(
                    "there is no case " + number + "; 'interdict case list' shows all");
        return one.get();
    }

    static long number(String text) throws UsageException {
        if (text.isEmpty()
                || text.length() > 12
                || !text.chars().allMatch(c -> c >= '0' && c <= '9'))
            throw new UsageException("'" + text + "' is no number of a case");
        return Long.parseLong(text);
    }
}
