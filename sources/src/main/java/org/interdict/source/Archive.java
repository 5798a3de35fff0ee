package org.interdict.source;

import org.interdict.source.Reading.Listener;
import org.interdict.source.Reading.Received;
import org.interdict.sweep.Sink;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// One archive while its members are read, one after the other. What is wrong with the archive
/// itself, or with a member that cannot be read at all, is kept until its end and told then, since
/// inputs do not overlap.
final class Archive {
    /// Gaps that are told one by one.
    private static final int NAMED = 100;

    private final String name;
    private final Members members;
    private final Budget budget;
    private final List<Problem> problems = new ArrayList<>();
    private long unnamed;
    private boolean empty = true;
    private boolean full;

    Archive(String name, Budget budget, Members members) {
        this.name = name;
        this.budget = budget;
        this.members = members;
    }

    private record Problem(String where, String what) {}

    /// Takes a member, whose content lasts for the call.
    interface Members {
        void take(String name, InputStream content);
    }

    /// Whether another member may come.
    boolean more() {
        if (full) return false;
        if (budget.exhausted() || !budget.enter()) {
            full = true;
            problem("", budget.exhausted() ? Budget.TOO_MUCH : Budget.TOO_MANY);
        }
        return !full;
    }

    void member(String own, InputStream content) {
        empty = false;
        String printable = MemberName.printable(own);
        if (MemberName.escapes(own))
            problem(
                    printable,
                    "this name leads outside the archive; its content was read, and is kept"
                            + " nowhere");
        members.take(name + "!" + printable, content);
    }

    /// A link is a name and no content: what it leads to is read under its own name, if it lies in
    /// the archive.
    void link(String own, boolean outside) {
        if (outside) refuse(own, "a link to something outside the archive is not followed");
    }

    void refuse(String own, String why) {
        problem(MemberName.printable(own), why);
    }

    /// The archive cannot be read further.
    void broken(String what) {
        problem("", what);
    }

    /// Says what is missing, as an input of the archive's own name; nothing if all was read.
    void end(Listener listener, Received received) {
        if (empty && problems.isEmpty()) problem("", "an archive without files");
        if (problems.isEmpty()) return;
        Sink sink = listener.begin(name, "");
        for (Problem problem : problems) sink.gap(problem::where, problem.what());
        if (unnamed > 0) sink.gap(() -> "", unnamed + " more members could not be read");
        listener.end(new Received(received.bytes(), received.sha256(), false));
    }

    private void problem(String where, String what) {
        if (problems.size() < NAMED || where.isEmpty()) problems.add(new Problem(where, what));
        else unnamed++;
    }
}
