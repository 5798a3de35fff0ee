package org.interdict.docket;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.DocketDecision.DocketAsked;
import org.interdict.campaign.decision.DocketDecision.FilingReceived;
import org.interdict.campaign.decision.DocketDecision.MitigationProposed;
import org.interdict.campaign.decision.DocketDecision.Sort;
import org.interdict.order.Event;
import org.interdict.order.Order;
import org.interdict.store.Disk;
import org.interdict.yaml.Document;
import org.interdict.yaml.Loaded;
import org.interdict.yaml.Near;
import org.interdict.yaml.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A folder as it was filed: `filing.yaml` and the files that it names.
public final class FilingFolder {
    private static final String FILE = "filing.yaml";
    private static final int LONGEST = 1 << 20;

    private final Path folder;
    private final FilingFile file;

    private FilingFolder(Path folder, FilingFile file) {
        this.folder = folder;
        this.file = file;
    }

    /// Reads what it says of itself.
    ///
    /// @throws FilingException if `filing.yaml` is missing or wrong; each problem has its line
    public static FilingFolder read(Path folder) throws IOException {
        Path at = folder.resolve(FILE);
        if (!Files.isRegularFile(at))
            throw new FilingException(
                    List.of("there is no " + at + "; docs/docket.md says what stands in it"));
        byte[] bytes;
        try (InputStream in = Files.newInputStream(at)) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        if (bytes.length > LONGEST)
            throw new FilingException(List.of(at + " has more than 1 MiB; attach what is long"));
        Loaded<FilingFile> loaded = Document.parse(at.toString(), bytes).then(FilingFile::read);
        if (loaded.ifGood().isPresent()) return new FilingFolder(folder, loaded.ifGood().get());
        List<String> problems = new ArrayList<>();
        for (Problem problem : loaded.problems()) problems.add(problem.toString());
        throw new FilingException(problems);
    }

    /// The order that it answers, without its edition.
    public String order() {
        return file.order();
    }

    /// Keeps its files in the campaign's folder.
    ///
    /// @param order that it answers
    /// @param now what comes from later is refused
    /// @return the filing, and the mitigations that it offers: what is then decided
    /// @throws FilingException if anything is wrong; nothing of it is kept then
    public List<DocketDecision> keep(
            Order order, Docket docket, Campaign campaign, Disk disk, Instant now)
            throws IOException {
        List<String> problems = new ArrayList<>();
        String supplier = supplier(order, problems);
        Optional<Instant> received = moment("received", file.received(), order, problems);
        Optional<Instant> started =
                file.started().isEmpty()
                        ? Optional.empty()
                        : moment("started", file.started(), order, problems);
        received.filter(at -> at.isAfter(now))
                .ifPresent(_ -> problems.add("\"received\" is still to come"));
        answers(docket, problems);
        started(order, problems);
        for (FilingFile.Part part : file.parts())
            if (!Files.isRegularFile(folder.resolve(part.file()), LinkOption.NOFOLLOW_LINKS))
                problems.add(
                        "\"attachments\": there is no file \"" + part.file() + "\" in " + folder);
        if (!problems.isEmpty()) throw new FilingException(problems);
        Attachments attachments = new Attachments(campaign.folder());
        List<String> files = new ArrayList<>();
        for (FilingFile.Part part : file.parts())
            files.add(
                    attachments
                            .keep(folder.resolve(part.file()), part.confidential(), disk)
                            .written());
        String id = docket.next('F', 0);
        List<DocketDecision> decisions = new ArrayList<>();
        decisions.add(
                new FilingReceived(
                        id,
                        order.family(),
                        file.sort(),
                        supplier,
                        campaign.text(file.from()),
                        campaign.text(file.title()),
                        campaign.text(file.asks()),
                        received.orElseThrow(),
                        started,
                        file.answers(),
                        files));
        for (int i = 0; i < file.offers().size(); i++)
            decisions.add(
                    new MitigationProposed(
                            docket.next('M', i),
                            order.family(),
                            supplier,
                            id,
                            campaign.text(file.offers().get(i))));
        return decisions;
    }

    private String supplier(Order order, List<String> problems) {
        List<String> suppliers = order.suppliers();
        if (file.supplier().isEmpty() && suppliers.size() == 1) return suppliers.getFirst();
        if (!suppliers.contains(file.supplier()))
            problems.add(
                    "\"supplier\": "
                            + order.id()
                            + " is about "
                            + String.join(", ", suppliers)
                            + Near.question(file.supplier(), new HashSet<>(suppliers)));
        return file.supplier();
    }

    private void answers(Docket docket, List<String> problems) {
        String id = file.answers();
        Optional<DocketDecision> of = docket.find(id);
        if (file.sort() == Sort.ANSWER && !(of.orElse(null) instanceof DocketAsked))
            problems.add("\"answers\": name the question that it answers, as Q1");
        else if (!id.isEmpty() && of.isEmpty())
            problems.add("\"answers\": there is no '" + id + "' in the docket");
    }

    private void started(Order order, List<String> problems) {
        if (file.started().isEmpty() || order.response().isEmpty()) return;
        if (order.response().get().after() instanceof Event.Fixed)
            problems.add("\"started\": the order names the day itself, so leave this out");
    }

    /// A day is meant to its end: who was received on it was received by then.
    private static Optional<Instant> moment(
            String key, String text, Order order, List<String> problems) {
        try {
            if (text.contains("T")) return Optional.of(OffsetDateTime.parse(text).toInstant());
            return Optional.of(ResponseTime.endOf(LocalDate.parse(text), order));
        } catch (DateTimeException e) {
            problems.add(
                    "\""
                            + key
                            + "\": write a day as 2017-11-02, or a moment with its zone as"
                            + " 2017-11-02T15:00:00-04:00");
            return Optional.empty();
        }
    }
}
