package org.interdict.source.bods;

import org.interdict.supplier.PartialDate;

import java.util.List;
import java.util.Map;

/// The fields of a record that no dossier needs, as BODS 0.4 has them.
final class Shapes {
    private static final Shape DAY =
            new Shape.Text(Values::isDay, "expected a day like 2019-09-03");
    private static final Shape DATE =
            new Shape.Text(
                    text -> PartialDate.of(text).isPresent(), "expected a year, month or day");
    private static final Shape MOMENT =
            new Shape.Text(Values::isMoment, "expected a day, with a time or without");
    private static final Shape ADDRESS = new Shape.Text(Values::isAddress, "expected a URI");
    private static final Shape COUNTRY =
            Shape.Parts.of(
                    Map.of(
                            "name",
                            Shape.Text.ANY,
                            "code",
                            new Shape.Text(
                                    code -> code.length() == 2, "expected a code of two letters")),
                    "name");
    static final Shape JURISDICTION =
            Shape.Parts.of(
                    Map.of(
                            "name",
                            Shape.Text.ANY,
                            "code",
                            new Shape.Text(
                                    code -> code.length() >= 2 && code.length() <= 6,
                                    "expected a code of two to six characters")),
                    "name");
    private static final Shape SOURCE =
            Shape.Parts.of(
                    Map.of(
                            "type",
                            new Shape.Things(
                                    Shape.Text.of(
                                            "selfDeclaration",
                                            "officialRegister",
                                            "thirdParty",
                                            "primaryResearch",
                                            "verified")),
                            "url",
                            ADDRESS,
                            "retrievedAt",
                            MOMENT,
                            "assertedBy",
                            new Shape.Things(
                                    Shape.Parts.of(
                                            Map.of("name", Shape.Text.ANY, "uri", ADDRESS)))));

    private static final Shape LISTING =
            Shape.Parts.of(
                    Map.of(
                            "marketIdentifierCode",
                            Shape.Text.ANY,
                            "operatingMarketIdentifierCode",
                            Shape.Text.ANY,
                            "stockExchangeJurisdiction",
                            new Shape.Text(
                                    code -> code.length() >= 2 && code.length() <= 6,
                                    "expected a code of two to six characters"),
                            "stockExchangeName",
                            Shape.Text.ANY,
                            "security",
                            Shape.Parts.of(
                                    Map.of(
                                            "idScheme",
                                            Shape.Text.of("isin", "figi", "cusip", "cins"),
                                            "id",
                                            Shape.Text.ANY,
                                            "ticker",
                                            Shape.Text.ANY),
                                    "ticker")),
                    "stockExchangeJurisdiction",
                    "security",
                    "stockExchangeName");
    private static final Shape EXPOSURE =
            Shape.Parts.of(
                    Map.of(
                            "status",
                            Shape.Text.of("isPep", "isNotPep", "unknown"),
                            "details",
                            new Shape.Things(
                                    Shape.Parts.of(
                                            Map.of(
                                                    "reason",
                                                    Shape.Text.ANY,
                                                    "missingInfoReason",
                                                    Shape.Text.ANY,
                                                    "jurisdiction",
                                                    JURISDICTION,
                                                    "startDate",
                                                    DAY,
                                                    "endDate",
                                                    DAY,
                                                    "source",
                                                    SOURCE)))),
                    "status");

    /// Of entities and of persons; an address' type differs between them.
    private static final Map<String, Shape> BOTH =
            Map.of(
                    "foundingDate",
                    DAY,
                    "dissolutionDate",
                    DAY,
                    "uri",
                    ADDRESS,
                    "publicListing",
                    Shape.Parts.of(
                            Map.of(
                                    "hasPublicListing",
                                    new Shape.Flag(),
                                    "companyFilingsURLs",
                                    new Shape.Things(ADDRESS),
                                    "securitiesListings",
                                    new Shape.Things(LISTING)),
                            "hasPublicListing"),
                    "formedByStatute",
                    Shape.Parts.of(Map.of("name", Shape.Text.ANY, "date", DAY)),
                    "birthDate",
                    DATE,
                    "deathDate",
                    DATE,
                    "placeOfBirth",
                    address("placeOfBirth"),
                    "taxResidencies",
                    new Shape.Things(COUNTRY),
                    "politicalExposure",
                    EXPOSURE);

    private Shapes() {}

    /// What a field of a record ought to be; nothing if it is not known, or a dossier needs it.
    static List<Shape> of(String field, String recordType) {
        if (field.equals("addresses"))
            return List.of(
                    new Shape.Things(
                            recordType.equals("person")
                                    ? address("residence", "service", "alternative")
                                    : recordType.equals("entity")
                                            ? address("registered", "business", "alternative")
                                            : address(
                                                    "placeOfBirth",
                                                    "residence",
                                                    "registered",
                                                    "service",
                                                    "alternative",
                                                    "business")));
        Shape shape = BOTH.get(field);
        return shape == null ? List.of() : List.of(shape);
    }

    private static Shape address(String... types) {
        return Shape.Parts.of(
                Map.of(
                        "type",
                        Shape.Text.of(types),
                        "address",
                        Shape.Text.ANY,
                        "postCode",
                        Shape.Text.ANY,
                        "country",
                        COUNTRY));
    }
}
