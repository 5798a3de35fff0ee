package org.interdict.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Given names that people use for one another: short forms, and the same name as neighbouring
/// languages write it. A small list of frequent ones, put down from memory of everyday use.
final class ShortNames {
    private static final String[] GROUPS = {
        "william bill billy will willy willie liam",
        "robert bob bobby rob robby robbie",
        "richard rick ricky dick rich",
        "james jim jimmy jamie",
        "john jack johnny jon",
        "joseph joe joey",
        "thomas tom tommy",
        "theodore ted teddy theo",
        "edward ed eddie ted ned",
        "charles charlie chuck chas",
        "michael mike mick mickey misha",
        "matthew matt",
        "daniel dan danny",
        "david dave davey",
        "donald don donnie",
        "anthony tony",
        "andrew andy drew",
        "alexander alex sasha alec aleksandr aleksander oleksandr alexandre",
        "aleksei alexei alyosha lyosha oleksii alexey",
        "benjamin ben benny bibi",
        "samuel sam sammy",
        "stephen steve steven stefan",
        "nicholas nick nicky nikolai nikolay mykola",
        "christopher chris kit",
        "gregory greg grigory grigori",
        "patrick pat paddy",
        "peter pete petr pyotr petro",
        "lawrence larry laurence",
        "henry harry hank",
        "harold harry hal",
        "ronald ron ronnie",
        "kenneth ken kenny",
        "gerald gerry jerry",
        "jeffrey jeff geoffrey geoff",
        "frederick fred freddy freddie friedrich fritz",
        "francis frank",
        "franklin frank",
        "leonard leo len lenny",
        "abraham abe",
        "timothy tim timmy",
        "philip phil phillip",
        "walter walt wally",
        "zachary zach zack",
        "joshua josh",
        "jonathan jon jonny",
        "nathaniel nathan nate",
        "barack barry",
        "elizabeth liz lizzie beth betty eliza bess lisa",
        "margaret maggie meg peggy rita greta",
        "catherine kate cathy katherine kathy katie yekaterina ekaterina katya",
        "jennifer jen jenny",
        "patricia pat patty tricia",
        "deborah debbie deb",
        "susan sue susie",
        "barbara barb babs",
        "rebecca becky",
        "victoria vicky",
        "theresa terry tess",
        "maria masha",
        "vladimir volodymyr vova volodya uladzimir vladimer",
        "dmitry dmitri dmitrii dmytro dima",
        "sergei sergey serhii serhiy sergii siarhei",
        "yevgeny yevgeniy evgeny evgeni evgenii yevhen yevgenii zhenya",
        "yuri yuriy yury yurii iurii",
        "ivan vanya",
        "mikhail misha mykhailo",
        "konstantin kostya",
        "anatoly anatoli anatolii tolya",
        "vasily vasili vasilii vasyl vasya",
        "pavel pavlo pasha",
        "giuseppe beppe pino",
        "francisco paco pancho",
        "jose pepe",
        "guadalupe lupe",
        "johannes hans johann",
        "wilhelm willi",
        "heinrich heinz",
        "joachim jochen achim",
        "muhammad mohammad mohammed mohamed muhammed mohamad muhamad mohd mahomet mehmet",
    };

    private static final Map<String, Set<Integer>> OF = new HashMap<>();

    static {
        for (int i = 0; i < GROUPS.length; i++) {
            for (String name : GROUPS[i].split(" ", -1))
                OF.computeIfAbsent(name, _ -> new TreeSet<>()).add(i);
        }
    }

    private ShortNames() {}

    static boolean known(String name) {
        return OF.containsKey(name);
    }

    /// Whether one may be called by the other.
    static boolean same(String a, String b) {
        Set<Integer> groups = OF.get(a);
        Set<Integer> others = OF.get(b);
        if (groups == null || others == null) return false;
        for (Integer group : groups) if (others.contains(group)) return true;
        return false;
    }

    /// All names of the groups that a name stands in, without itself.
    static Set<String> of(String name) {
        Set<String> all = new TreeSet<>();
        Set<Integer> groups = OF.get(name);
        if (groups == null) return all;
        for (Integer group : groups) all.addAll(Set.of(GROUPS[group].split(" ", -1)));
        all.remove(name);
        return all;
    }
}
