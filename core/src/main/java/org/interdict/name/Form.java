package org.interdict.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a legal form makes of a company, whatever the country calls it. Coarse: an OOO, a GmbH and
/// an LLC are one class, as their translations use them for one another.
enum Form {
    /// `Company`: says no more than that it is one.
    COMPANY(
            1,
            "co company cie compagnie compania companhia firm firma enterprise"
                    + " sdn gongsi 公司 会社 회사"),
    LIMITED(
            1 << 1,
            "llc lc ltd limited limitedliabilitycompany privatelimited pvt pte pty pteltd ptyltd"
                    + " gmbh gesmbh mbh ug gesellschaftmitbeschrankterhaftung"
                    + " ooo obshchestvosogranichennoiotvetstvennostyu too tov odo"
                    + " tovaristvozobmezhenoyuvidpovidalnistyu"
                    + " tovarishchestvosogranichennoiotvetstvennostyu"
                    + " sarl sasu eurl societearesponsabilitelimitee srl"
                    + " societacresponsabilitalimitata societaaresponsabilitalimitata"
                    + " societateacuraspunderelimitata sl slu sociedadlimitada"
                    + " sociedadderesponsabilidadlimitada sderl sderldecv lda ltda limitada"
                    + " bv bvba sprl srlbv beslotenvennootschap spzoo"
                    + " spolkazograniczonaodpowiedzialnoscia sro kft doo ood eood oy aps uab sia ou"
                    + " ehf fzco fze fzllc dmcc bhd sdnbhd yk gk 有限公司 有限责任公司 有限會社 有限会社"
                    + " 合同会社 유한회사 ltdsti limitedsirketi sirketi mchj sarlau wll"),
    STOCK(
            1 << 2,
            "ag sa plc publiclimitedcompany nv inc incorporated corp corporation spa se asa ab oyj"
                    + " as ad dd ao oao zao pao nao jsc ojsc cjsc pjsc openjointstockcompany"
                    + " closedjointstockcompany publicjointstockcompany jointstockcompany"
                    + " aktsionernoeobshchestvo otkrytoeaktsionernoeobshchestvo"
                    + " zakrytoeaktsionernoeobshchestvo publichnoeaktsionernoeobshchestvo"
                    + " nepublichnoeaktsionernoeobshchestvo at pat prat aktsionernetovaristvo"
                    + " publichneaktsionernetovaristvo privatneaktsionernetovaristvo"
                    + " aktiengesellschaft societeanonyme sociedadanonima societaperazioni"
                    + " naamlozevennootschap aktiebolag aktieselskab sab sabdecv sadecv sas sapi"
                    + " kk kabushikikaisha 株式会社 股份有限公司 주식회사 tbk pt pttbk anonimsirketi"
                    + " aktsionernoetovarishchestvo qk akciovaspolecnost zrt nyrt spolkaakcyjna"),
    PARTNERSHIP(
            1 << 3,
            "lp llp lllp limitedpartnership limitedliabilitypartnership kg ohg gbr gmbhcokg snc sca"
                    + " scs vof cv maatschap ks hb kb partg kgaa scsp slp fcp"),
    NONPROFIT(1 << 4, "ev stichting stiftung eingetragenerverein asbl vzw ngo npo ano onlus"),
    COOPERATIVE(1 << 5, "eg coop cooperative genossenschaft scrl soccoop"),
    STATE(1 << 6, "fgup gup mup federalnoegosudarstvennoeunitarnoepredpriyatie rup ue fku fbu epe"),
    SOLE(1 << 7, "ip individualnyipredprinimatel ek eingetragenerkaufmann fop");

    /// No form has more words.
    static final int WORDS = 6;

    private static final Map<String, Form> FORMS = new HashMap<>();

    /// Chinese, Japanese and Korean ones, the longest first: they stand at an end without a blank.
    static final List<String> UNSPACED =
            List.of("股份有限公司", "有限责任公司", "有限公司", "株式会社", "有限会社", "合同会社", "주식회사", "유한회사", "公司", "㈜");

    static {
        for (Form form : values()) {
            for (String name : form.names.split(" ", -1)) FORMS.put(name, form);
        }
        FORMS.put("㈜", STOCK);
    }

    final int bit;
    private final String names;

    Form(int bit, String names) {
        this.bit = bit;
        this.names = names;
    }

    /// The bit of the form whose words, romanized and joined, these are; 0 if there is none.
    static int bitOf(String joined) {
        Form form = FORMS.get(joined);
        return form == null ? 0 : form.bit;
    }

    /// Whether two sets of forms may be of one company: one is empty, they share a class, or one
    /// says no more than `Company`.
    static boolean compatible(int forms, int others) {
        int a = forms & ~COMPANY.bit;
        int b = others & ~COMPANY.bit;
        return a == 0 || b == 0 || (a & b) != 0;
    }
}
