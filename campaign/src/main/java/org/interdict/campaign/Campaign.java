package org.interdict.campaign;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.Decisions;
import org.interdict.campaign.decision.Text;
import org.interdict.campaign.view.View;
import org.interdict.ledger.Draft;
import org.interdict.ledger.Ledger;
import org.interdict.store.Disk;
import org.interdict.store.StoreException;
import org.interdict.store.Waiting;
import org.interdict.store.Writer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A campaign that is open, to read or to decide. Whoever decides holds its lock; readers are never
/// blocked. Not for several threads.
///
/// ```
/// STORE/campaigns/NAME/
///   ledger/…   what was decided, an entry a line
///   texts/…    what names persons, salted
///   view.db    what follows from both; can be deleted
/// ```
public final class Campaign implements Closeable {
    private static final String FOLDER = "campaigns";
    private static final int MOST_READ = 10_000;

    private final Path folder;
    private final Ledger ledger;
    private View view;

    /// Texts that were asked for: the same few come again and again.
    private final Map<Text, String> read = new HashMap<>();

    private Campaign(Path folder, Ledger ledger, View view) {
        this.folder = folder;
        this.ledger = ledger;
        this.view = view;
    }

    /// The names of the campaigns in a store, sorted.
    public static List<String> names(Path store) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path child : Disk.children(store.resolve(FOLDER)))
            if (Files.isDirectory(child)) names.add(child.getFileName().toString());
        names.sort(String::compareTo);
        return names;
    }

    /// The folder of a campaign.
    ///
    /// @param name letters, digits, and `.`, `_`, `@`, `+`, `-` after the first
    public static Path folder(Path store, String name) throws StoreException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}"))
            throw new StoreException(
                    "'" + name + "' is no name for a campaign",
                    store.toString(),
                    "write letters, digits, '.', '_', '@', '+' and '-', at most 100");
        return store.resolve(FOLDER).resolve(name);
    }

    /// Opens one to read.
    public static Campaign read(Path folder) throws IOException {
        Ledger ledger = Ledger.read(folder);
        return with(folder, ledger, View.open(folder, ledger));
    }

    /// Opens one to read as it was at a time: of what happened later, as people said, it knows
    /// nothing.
    public static Campaign asOf(Path folder, Instant time) throws IOException {
        Ledger ledger = Ledger.read(folder);
        View view = View.open(folder, ledger);
        if (view.knowsLater(time)) {
            view.close();
            view = View.asOf(ledger, time); // made from the whole ledger: slow, and rarely asked
        }
        return with(folder, ledger, view);
    }

    /// Opens one to decide, and makes it if there is none.
    public static Campaign write(
            Path folder, Disk disk, Writer writer, Duration patience, Waiting waiting)
            throws IOException {
        disk.folder(folder);
        Ledger ledger = Ledger.write(folder, disk, writer, patience, waiting);
        try {
            return with(folder, ledger, View.open(folder, ledger));
        } catch (IOException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private static Campaign with(Path folder, Ledger ledger, View view) {
        return new Campaign(folder, ledger, view);
    }

    public Path folder() {
        return folder;
    }

    public Ledger ledger() {
        return ledger;
    }

    public View view() {
        return view;
    }

    /// Keeps a text that a decision names.
    ///
    /// @return [Text#NONE] for an empty one
    public Text text(String words) throws IOException {
        return words.isEmpty() ? Text.NONE : new Text(ledger.texts().put(words));
    }

    /// A text that a decision names, for a person; what was forgotten says so.
    public String words(Text text) throws IOException {
        if (text.isEmpty()) return "";
        String known = read.get(text);
        if (known != null) return known;
        Optional<String> kept = ledger.texts().get(text.hash());
        String words =
                kept.isPresent()
                        ? kept.get()
                        : view.texts()
                                .erased(text)
                                .map(at -> "erased on " + at.toString().substring(0, 10))
                                .orElse("missing: " + text.hash());
        if (read.size() < MOST_READ) read.put(text, words);
        return words;
    }

    /// Makes the view again from the ledger and its texts.
    public void rebuild() throws IOException {
        view.close();
        View.delete(folder);
        view = View.open(folder, ledger);
    }

    /// Takes decisions: all of them, or none.
    ///
    /// @param by who decides
    /// @param on when it happened, as that person says
    /// @param at now
    /// @return how many there were
    public long decide(Iterator<? extends Decision> decisions, String by, Instant on, Instant at)
            throws IOException {
        if (!decisions.hasNext()) return 0;
        String who = ledger.texts().put(by);
        long before = ledger.size();
        ledger.append(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return decisions.hasNext();
                    }

                    @Override
                    public Draft next() {
                        Decision next = decisions.next();
                        return new Draft(on, who, Decisions.kind(next), Decisions.body(next));
                    }
                },
                at);
        view.catchUp(ledger);
        return ledger.size() - before;
    }

    @Override
    public void close() throws IOException {
        try {
            view.close();
        } finally {
            ledger.close();
        }
    }
}
