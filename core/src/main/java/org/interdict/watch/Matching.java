package org.interdict.watch;

import org.interdict.component.Component;
import org.interdict.component.Folding;
import org.interdict.component.Identifier;
import org.interdict.component.Kind;
import org.interdict.component.Trace;
import org.interdict.component.Type;

import java.util.ArrayList;
import java.util.List;

/// One thread's matching: it holds what it may remember. Not for several threads.
public final class Matching {
    private final Watchlist watchlist;
    private final CleanTable cleanNames;
    private final CleanTable cleanParties;
    private final Sieve purls;
    private final Sieve packages;
    private final Sieve cpes;
    private final Sieve hashes;
    private final Sieve certificates;
    private final Folding folding = new Folding();
    private final Identifier identifier = new Identifier();
    private final Spans spans = new Spans();
    private final List<Glob> globs = new ArrayList<>();
    private final Outcome outcome = new Outcome();

    Matching(Watchlist watchlist, long seed) {
        this.watchlist = watchlist;
        this.cleanNames = new CleanTable(seed);
        this.cleanParties = new CleanTable(~seed);
        this.purls = watchlist.index(Kind.PURL).sieve();
        this.packages = watchlist.index(Kind.PACKAGE).sieve();
        this.cpes = watchlist.index(Kind.CPE).sieve();
        this.hashes = watchlist.index(Kind.HASH).sieve();
        this.certificates = watchlist.index(Kind.CERTIFICATE).sieve();
    }

    /// Every indicator that a component meets, in the order of its traces, the name first; empty,
    /// and nothing allocated, for "no". What a look-alike takes away is not in it.
    public List<Match> match(Component component) {
        outcome.clear();
        List<Trace> traces = component.traces();
        int length = component.name().length();
        for (int i = 0; i < traces.size(); i++) length += traces.get(i).value().length();
        if (length == 0) return List.of();
        name(component);
        for (int i = 0; i < traces.size(); i++) trace(traces.get(i));
        return outcome.matches();
    }

    /// Whether the component of the last [#match] met a look-alike of some dossier.
    public boolean lookAlike() {
        return outcome.lookAlike();
    }

    private void trace(Trace trace) {
        String value = trace.value();
        switch (trace.kind()) {
            case NAME -> {
                if (!cleanNames.has(value)) name(trace);
            }
            case SUPPLIER,
                    MANUFACTURER,
                    PUBLISHER,
                    ORIGINATOR,
                    AUTHOR,
                    MAINTAINER,
                    SELLER,
                    SIGNER -> {
                if (!cleanParties.has(value)) party(trace);
            }
            case DESCRIPTION -> {
                if (holdsName(value, 0, value.length())) {
                    watchlist.texts().mention(trace, folding, spans, outcome);
                }
            }
            case PATH -> path(trace);
            case FILE -> {
                identify(Kind.FILE, trace);
                driver(trace);
                int from = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1;
                if (holdsName(value, from, value.length())) {
                    watchlist.texts().part(trace, folding, spans, false, outcome);
                }
            }
            case PURL -> purl(trace);
            case CPE -> {
                if (mayBeCpe(value)) identify(Kind.CPE, trace);
            }
            case HASH, CERTIFICATE -> {
                Sieve sieve = trace.kind() == Kind.HASH ? hashes : certificates;
                if (mayBeDigest(sieve, value)) identify(trace.kind(), trace);
            }
            case TEAM_ID,
                    SWID,
                    PACKAGE,
                    STORE_ID,
                    BUNDLE_ID,
                    PRODUCT_CODE,
                    SERVICE,
                    EXTENSION_ID,
                    HARDWARE_ID -> {
                if (mayMeet(trace.kind(), value)) identify(trace.kind(), trace);
            }
            case REGISTRY_KEY, DRIVER, DOMAIN -> identify(trace.kind(), trace);
        }
    }

    private void name(Component component) {
        String name = component.name();
        if (component.type() == Type.FILE) {
            if (!name.isEmpty()) fileName(name);
        } else if (component.type() == Type.DEVICE_DRIVER) {
            if (meets(Kind.DRIVER, name)) addGlobs(new Trace(Kind.NAME, name));
        }
        if (cleanNames.has(name)) return;
        boolean held = holdsName(name, 0, name.length());
        boolean packaged = mayMeet(Kind.PACKAGE, name) && meets(Kind.PACKAGE, name);
        if (!held && !packaged) {
            cleanNames.add(name);
            return;
        }
        Trace trace = new Trace(Kind.NAME, name);
        if (held) watchlist.texts().name(trace, folding, spans, outcome);
        // A list that knows the package manager's name says so in a trace of its own.
        if (packaged && !tellsPackage(component)) addGlobs(trace);
    }

    private void name(Trace trace) {
        String value = trace.value();
        if (holdsName(value, 0, value.length())) {
            watchlist.texts().name(trace, folding, spans, outcome);
        }
    }

    private void fileName(String name) {
        if (meets(Kind.PATH, name)) addGlobs(new Trace(Kind.NAME, name));
        if (meets(Kind.FILE, name)) addGlobs(new Trace(Kind.NAME, name));
        if (isDriver(name) && meets(Kind.DRIVER, name)) addGlobs(new Trace(Kind.NAME, name));
    }

    private void party(Trace trace) {
        String value = trace.value();
        if (holdsName(value, 0, value.length())) {
            watchlist.texts().party(trace, folding, spans, outcome);
        } else {
            cleanParties.add(value);
        }
    }

    private void path(Trace trace) {
        identify(Kind.PATH, trace);
        if (meets(Kind.FILE, trace.value())) addGlobs(trace);
        driver(trace);
        String path = trace.value();
        int to = path.length();
        while (to > 0 && "/\\\" ".indexOf(path.charAt(to - 1)) >= 0) to--;
        boolean person = false;
        int from = 0;
        for (int i = 0; i <= to; i++) {
            if (i < to && path.charAt(i) != '/' && path.charAt(i) != '\\') continue;
            boolean last = i == to;
            if (holdsName(path, from, i)) {
                watchlist.texts().part(trace, folding, spans, !last && !person, outcome);
            }
            person = isHome(path, from, i);
            from = i + 1;
        }
    }

    /// Whether the next part of the path is the name of somebody who has an account.
    private static boolean isHome(String path, int from, int to) {
        return switch (to - from) {
            case 4 -> path.regionMatches(true, from, "home", 0, 4);
            case 5 -> path.regionMatches(true, from, "users", 0, 5);
            case 22 -> path.regionMatches(true, from, "documents and settings", 0, 22);
            default -> false;
        };
    }

    private void driver(Trace trace) {
        if (isDriver(trace.value()) && meets(Kind.DRIVER, trace.value())) addGlobs(trace);
    }

    private static boolean isDriver(String file) {
        return file.regionMatches(true, file.length() - 4, ".sys", 0, 4);
    }

    /// A package URL of an operating system's package manager also gives the package's name.
    private void purl(Trace trace) {
        String value = trace.value();
        if (!mayBePurl(value)) return;
        identify(Kind.PURL, trace);
        if (!isSystemPackage(value)) return;
        identifier.set(Kind.PURL, value);
        int start = identifier.length();
        while (start > 0 && identifier.chars()[start - 1] != '/') start--;
        globs.clear();
        watchlist
                .index(Kind.PACKAGE)
                .collect(identifier.chars(), start, identifier.length(), globs);
        addGlobs(trace);
    }

    private static boolean isSystemPackage(String purl) {
        if (purl.length() < 9) return false;
        return switch (purl.charAt(4) | 0x20) {
            case 'd' -> purl.regionMatches(true, 0, "pkg:deb/", 0, 8);
            case 'r' -> purl.regionMatches(true, 0, "pkg:rpm/", 0, 8);
            case 'a' ->
                    purl.regionMatches(true, 0, "pkg:apk/", 0, 8)
                            || purl.regionMatches(true, 0, "pkg:alpm/", 0, 9);
            default -> false;
        };
    }

    private static boolean tellsPackage(Component component) {
        for (Trace trace : component.traces()) {
            if (trace.kind() == Kind.PACKAGE || trace.kind() == Kind.PURL) return true;
        }
        return false;
    }

    /// Folds a part of `text` and looks for names; both are left in the buffers.
    private boolean holdsName(String text, int from, int to) {
        if (!watchlist.names().mayHold(text, from, to)) return false;
        folding.set(text, from, to);
        spans.clear();
        watchlist.names().find(folding.chars(), folding.length(), spans);
        return spans.size() > 0;
    }

    private void identify(Kind kind, Trace trace) {
        if (meets(kind, trace.value())) addGlobs(trace);
    }

    /// Looks for patterns of `kind`; they are left in the buffer.
    private boolean meets(Kind kind, String value) {
        globs.clear();
        IdentifierIndex index = watchlist.index(kind);
        if (index.isEmpty()) return false;
        identifier.set(kind, value);
        index.collect(identifier.chars(), 0, identifier.length(), globs);
        return !globs.isEmpty();
    }

    private void addGlobs(Trace trace) {
        for (int i = 0; i < globs.size(); i++) outcome.add(globs.get(i).target(), trace);
    }

    /// A look at the vendor's first letters, before anything is folded.
    private boolean mayBeCpe(String value) {
        if (value.length() < 10) return true;
        int vendor = value.charAt(4) == '/' ? 7 : 10; // `cpe:/a:`, `cpe:2.3:a:`
        boolean plain = value.charAt(vendor - 1) == ':' && value.charAt(vendor - 2) != '\\';
        return !plain || cpes.mayBegin(value, vendor);
    }

    /// A look at the first digits. `AA:BB` and what has a colon further on take the long way.
    private static boolean mayBeDigest(Sieve sieve, String value) {
        int colon = value.indexOf(':');
        return sieve.mayBegin(value, colon > 2 ? colon + 1 : 0);
    }

    /// A look at the first letters of each part, before anything is folded.
    private boolean mayBePurl(String value) {
        boolean system = isSystemPackage(value);
        for (int at = value.indexOf('/', 5) + 1; at > 0; at = value.indexOf('/', at) + 1) {
            boolean scope = at < value.length() && value.charAt(at) == '%';
            if (scope && value.startsWith("%40", at)) {
                if (purls.mayBeginScope(value, at + 3)) return true;
            } else if (purls.mayBegin(value, at)) {
                return true;
            }
            if (system && packages.mayBegin(value, at)) return true;
        }
        return isEncoded(value);
    }

    /// Whether something other than the `@` of a scope is percent-encoded in type, namespace or
    /// name: perhaps a slash.
    private static boolean isEncoded(String purl) {
        int at = purl.indexOf('%');
        while (at > 0 && purl.charAt(at - 1) == '/' && purl.startsWith("%40", at)) {
            at = purl.indexOf('%', at + 1);
        }
        for (int i = 5; i < at; i++) {
            char c = purl.charAt(i);
            if (c == '?' || c == '#' || (c == '@' && purl.charAt(i - 1) != '/')) return false;
        }
        return at >= 0;
    }

    /// A look at the first letters, before anything is folded; for kinds of one part.
    private boolean mayMeet(Kind kind, String value) {
        if (value.isEmpty() || value.charAt(0) <= ' ' || value.charAt(0) == '{') return true;
        return watchlist.index(kind).sieve().mayBegin(value, 0);
    }
}
