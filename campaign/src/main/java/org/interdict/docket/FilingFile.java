package org.interdict.docket;

import org.interdict.campaign.decision.DocketDecision.Sort;
import org.interdict.yaml.Document;
import org.interdict.yaml.Fields;
import org.interdict.yaml.Loaded;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads `filing.yaml`, which says what a filing is and which files belong to it:
///
/// ```
/// order: bod-17-01
/// supplier: kaspersky
/// kind: response            # or answer, statement, evidence
/// from: AO Kaspersky Lab
/// title: Response to the directive
/// received: 2017-11-02T15:00:00-04:00
/// started: 2017-10-01       # where the order counts from an event: when that happened
/// asks: that the directive be revoked
/// answers: Q1               # a question or a filing
/// attachments:
///   - {file: letter.pdf}
///   - {file: source.zip, confidential: true}
/// mitigations:
///   - {offer: an independent review of the source code}
/// ```
///
/// @param received and `started`: a day or a moment, as it stands there
record FilingFile(
        String order,
        String supplier,
        Sort sort,
        String from,
        String title,
        String received,
        String started,
        String asks,
        String answers,
        List<Part> parts,
        List<String> offers) {
    private static final int MOST = 1000;
    private static final int LONGEST = 10_000;

    /// @param file in the folder of the filing
    record Part(String file, boolean confidential) {}

    static Loaded<FilingFile> read(Document document) {
        return Fields.read(document, FilingFile::read);
    }

    private static FilingFile read(Fields at) {
        Set<String> seen = new HashSet<>();
        List<Part> parts =
                at.each(
                        "attachments",
                        one -> {
                            Part part = new Part(one.text("file"), one.flag("confidential", false));
                            if (!plain(part.file()))
                                one.problem(
                                        "file",
                                        "write the name of a file that lies beside filing.yaml");
                            else if (!seen.add(part.file()))
                                one.problem(
                                        "file", "\"%s\" stands here twice".formatted(part.file));
                            return part;
                        });
        if (parts.size() > MOST)
            at.problem("attachments", "a filing has at most %d".formatted(MOST));
        List<String> offers = at.each("mitigations", one -> words(one, "offer"));
        return new FilingFile(
                at.text("order"),
                at.text("supplier", ""),
                at.word("kind", Sort.values(), sort -> sort.name().toLowerCase(Locale.ROOT)),
                words(at, "from"),
                words(at, "title"),
                at.text("received"),
                at.text("started", ""),
                at.has("asks") ? words(at, "asks") : "",
                at.text("answers", ""),
                parts,
                offers);
    }

    private static String words(Fields at, String key) {
        String text = at.text(key);
        if (text.length() > LONGEST)
            at.problem(key, "write at most %d characters, or attach a file".formatted(LONGEST));
        return text;
    }

    /// A name and no path: what is filed comes from outside.
    private static boolean plain(String name) {
        return !name.isBlank()
                && name.length() <= 200
                && !name.equals("filing.yaml")
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
    }
}
