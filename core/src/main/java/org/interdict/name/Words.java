package org.interdict.name;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Words that tell little. Chosen by hand: what a reader of company registers in these languages
/// would leave out when asked for the name itself. Written as [Romanization] has them.
final class Words {
    /// Trades and structures that thousands of companies share. Of each group the first stands for
    /// all: abbreviations and the same word of other languages.
    private static final String[] COMMON = {
        "international intl internacional internazionale internationale mezhdunarodnyi"
                + " mezhdunarodnaya uluslararasi",
        "national natl nacional nazionale nationale natsionalnyi natsionalnaya",
        "global worldwide",
        "group grp gruppe groupe grupo gruppo gruppa grup grupa",
        "holding holdings holdco kholding holdingi",
        "system systems sistemy sistema sistemas sistemi systeme",
        "software",
        "technology technologies tech tekhnologii tekhnologiya tecnologia tecnologias tecnologie"
                + " technologie technologien teknoloji",
        "security secure securite seguridad sicurezza sicherheit bezopasnost guvenlik",
        "network networks netz",
        "solution solutions resheniya soluciones soluzioni loesungen losungen",
        "service services svc svcs servis servicios servizi dienst dienste dienstleistungen uslugi"
                + " hizmetleri",
        "digital tsifrovoi tsifrovye",
        "data daten dannye datos",
        "lab labs laboratory laboratories laboratoriya laboratoire laboratorio labor",
        "consulting consultants consultancy consult konsalting beratung advies advisors advisory",
        "management mgmt managment",
        "trading trade traders torgovyi torgovaya torgovlya handel handels commerce commercial"
                + " comercial commerciale ticaret",
        "industry industries industrial ind industrie industriel industriale industria"
                + " promyshlennost promyshlennaya sanayi",
        "enterprise enterprises entreprise entreprises empresa empresas predpriyatie",
        "manufacturing mfg manufacturers manufacture manufacturer proizvodstvo proizvodstvennaya",
        "production productions",
        "engineering eng engineers ingenieria inzhiniring ingenieure",
        "construction constr construcciones costruzioni stroitelstvo stroitelnaya bau insaat",
        "development developments",
        "investment investments invest investitsii inversiones beteiligungen beteiligungs",
        "capital kapital",
        "finance financial finans finansovaya financiera finanz finanzen finances",
        "bank banka banco banque bankas banca",
        "insurance assurance versicherung strakhovaya seguros",
        "fund funds fond",
        "partner partners",
        "associates associate assoc",
        "ventures venture",
        "logistics logistic logistik logistika logistica lojistik",
        "transport transports transportation trans transportes trasporti nakliyat",
        "shipping shipmanagement",
        "marine maritime",
        "energy energies energia energie energiya enerji",
        "electric electrical elektro",
        "electronics electronic elektronik elektronika electronica",
        "equipment equip oborudovanie",
        "machinery machine machines maschinen mashinostroenie",
        "material materials",
        "product products produkte productos produkty",
        "supply supplies",
        "communication communications kommunikation svyaz comunicaciones",
        "telecom telecommunications telecommunication telekom telecomunicaciones",
        "media",
        "pharma pharmaceutical pharmaceuticals farma",
        "medical medizin",
        "health healthcare",
        "food foods",
        "auto automotive motor motors",
        "aviation aviatsiya aero",
        "research",
        "science sciences scientific nauka nauchno",
        "institute institut instituto",
        "university universitet universitat universidad universite",
        "center centre centro tsentr zentrum",
        "office",
        "agency agencies agentur agence agentstvo",
        "government govt gov",
        "ministry min ministerstvo ministerio ministere ministerium",
        "department dept departament",
        "committee comittee komitet comite",
        "import imports",
        "export exports",
        "general",
        "business",
        "design",
        "property properties real estate immobilien",
        "brothers bros",
        "corporate",
        "information info",
        "computer computers",
        "online web internet",
        "company companies",
        "commission",
        "organization organisation organizatsiya organizacion",
    };

    /// Between the parts of a name; they are not compared at all.
    private static final Set<String> JOINING =
            Set.of(
                    "and", "the", "of", "for", "und", "et", "y", "des", "fur", "in", "no", "nr",
                    "on", "dlya", "po", "na", "e");

    private static final Set<String> JOINING_PERSONS = Set.of("and", "the", "of", "y", "et");

    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "ul", "ur", "ud", "ad", "as", "ash", "ar", "an", "at", "bin", "ben",
                    "ibn", "bint", "abu", "abou", "umm", "ould", "ap", "de", "del", "della", "der",
                    "den", "di", "da", "do", "dos", "das", "du", "la", "le", "las", "los", "van",
                    "von", "zu", "zur", "vom", "ter", "ten", "af", "av", "san", "kyzy", "ogly",
                    "oglu", "uulu", "a");

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "dr",
                    "prof",
                    "professor",
                    "sir",
                    "lord",
                    "lady",
                    "president",
                    "prasident",
                    "presidente",
                    "prezident",
                    "general",
                    "gen",
                    "col",
                    "colonel",
                    "maj",
                    "major",
                    "capt",
                    "captain",
                    "sheikh",
                    "shaykh",
                    "sheik",
                    "mullah",
                    "mulla",
                    "maulavi",
                    "mawlawi",
                    "haji",
                    "hajji",
                    "hajj",
                    "qari",
                    "sayyid",
                    "sayed",
                    "sayyed",
                    "imam",
                    "hon",
                    "honorable",
                    "senator",
                    "minister",
                    "rev",
                    "father",
                    "jr",
                    "sr",
                    "esq",
                    "phd",
                    "md",
                    "herr",
                    "frau",
                    "monsieur",
                    "madame",
                    "gospodin",
                    "don",
                    "dona",
                    "ustad",
                    "mufti",
                    "ayatollah");

    /// Whose name stands before one of these is a child of the one who stands behind.
    private static final Set<String> CHILD_OF =
            Set.of("bin", "ben", "ibn", "bint", "ould", "ap", "b");

    private static final Map<String, String> GROUPS = new HashMap<>();
    private static final Set<String> FIRSTS = new HashSet<>();

    static {
        for (String group : COMMON) {
            String[] words = group.split(" ", -1);
            FIRSTS.add(words[0]);
            for (String word : words) GROUPS.putIfAbsent(word, words[0]);
        }
    }

    private Words() {}

    /// The word that stands for a common word's group, or null if it is none.
    static @Nullable String common(String word) {
        return GROUPS.get(word);
    }

    /// Persons are called `No` and `Po`; what joins in their names is less.
    static boolean joins(String word, NameKind kind) {
        return kind == NameKind.PERSON ? JOINING_PERSONS.contains(word) : JOINING.contains(word);
    }

    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean title(String word) {
        return TITLES.contains(word);
    }

    static boolean childOf(String word) {
        return CHILD_OF.contains(word);
    }
}
