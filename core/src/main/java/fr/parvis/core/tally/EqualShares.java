package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares with approval ballots and cost utilities (D. Peters, G. Pierczyński, P. Skowron, « Proportional
 * Participatory Budgeting with Additive Utilities », NeurIPS 2021; equalshares.net for the completion and the comparison).
 *
 * <p>Voters whose ballots support the same projects always have the same money, so they are one group. Money is an integer number
 * of the smallest decimal unit that the election uses.
 */
final class EqualShares {

    private final Election election;
    private final Count count;
    private final Comparator<Candidate> ties;

    private final int voters;
    private final int decimals;
    private final BigInteger budget;
    private final BigInteger[] costs;

    /** For each group the projects that it supports, and how many voters it has. */
    private final int[][] supported;

    private final long[] sizes;

    /** For each project the groups that support it, and how many voters these are. */
    private final int[][] supporters;

    private final long[] support;

    EqualShares(Election election, Count count, Comparator<Candidate> ties) {
        this.election = election;
        this.count = count;
        this.ties = ties;
        voters = election.ballots().size();
        decimals = decimals(election);
        budget = units(election.budget());
        costs = election.projects().stream()
                .map(project -> units(project.cost()))
                .toArray(BigInteger[]::new);

        Map<List<Integer>, Long> groups = new HashMap<>();
        for (Ballot ballot : election.ballots()) {
            groups.merge(supported(ballot, election.type()), 1L, Long::sum);
        }
        groups.remove(List.<Integer>of());
        supported = new int[groups.size()][];
        sizes = new long[groups.size()];
        support = new long[costs.length];
        int[] groupsOf = new int[costs.length];
        int group = 0;
        for (Map.Entry<List<Integer>, Long> entry : groups.entrySet()) {
            supported[group] =
                    entry.getKey().stream().mapToInt(Integer::intValue).toArray();
            sizes[group] = entry.getValue();
            for (int project : supported[group]) {
                groupsOf[project]++;
                support[project] += sizes[group];
            }
            group++;
        }
        supporters = new int[costs.length][];
        Arrays.setAll(supporters, project -> new int[groupsOf[project]]);
        for (group = supported.length - 1; group >= 0; group--) {
            for (int project : supported[group]) {
                groupsOf[project]--;
                supporters[project][groupsOf[project]] = group;
            }
        }
    }

    private static int decimals(Election election) {
        int decimals = Math.max(0, election.budget().stripTrailingZeros().scale());
        for (Project project : election.projects()) {
            decimals = Math.max(decimals, project.cost().stripTrailingZeros().scale());
        }
        return decimals;
    }

    private BigInteger units(BigDecimal amount) {
        return amount.setScale(decimals).unscaledValue();
    }

    private Fraction amount(BigInteger numerator, BigInteger denominator) {
        return Fraction.of(numerator, denominator.multiply(BigInteger.TEN.pow(decimals)));
    }

    private static List<Integer> supported(Ballot ballot, VoteType type) {
        List<Integer> supported = new ArrayList<>(ballot.projects().size());
        for (int position = 0; position < ballot.projects().size(); position++) {
            if (ballot.scoreAt(position, type).signum() > 0) {
                supported.add(ballot.projects().get(position));
            }
        }
        supported.sort(Comparator.naturalOrder());
        return supported;
    }

    Outcome outcome(Rule rule) {
        List<Step> steps = new ArrayList<>();
        if (voters == 0) {
            return Outcome.of(rule, count, List.of(), steps);
        }
        Run run = new Run(budget, BigInteger.valueOf(voters)).toTheEnd();
        steps.add(new Step.Shared(amount(budget, BigInteger.valueOf(voters)), voters));
        if (rule.completes()) {
            run = completed(run, steps);
        }
        run.tell(steps);
        List<Candidate> winners = candidates(run.bought);
        if (rule.compares()) {
            Step.Compared compared = compared(winners);
            steps.add(compared);
            winners = compared.greedyWins() ? compared.greedy() : winners;
        }
        return Outcome.of(rule, count, winners, steps);
    }

    /**
     * Enlarges the shares unit by unit until more would be bought than the budget pays. What the whole of the budget buys, in equal
     * shares of any size, is where it begins, and where it ends if the first enlargement goes too far; the enlargements
     * themselves are of whole units. To begin with shares that are rounded down, as the design has it, would leave a part of a unit of
     * every voter aside; the two differ only where the first enlargement already goes too far.
     */
    private Run completed(Run first, List<Step> steps) {
        BigInteger unit = BigInteger.TEN.pow(decimals);
        BigInteger least =
                budget.divide(unit.multiply(BigInteger.valueOf(voters))).multiply(unit);
        if (everythingSupportedFits()) {
            return larger(first, least, unit, steps);
        }
        Run last = first;
        BigInteger share = least;
        BigInteger stride = unit;
        while (true) {
            Run larger = new Run(share.add(stride), BigInteger.ONE);
            if (stride.compareTo(unit) > 0 && !larger.follow(last)) {
                stride = stride.divide(BigInteger.TWO);
                continue;
            }
            larger.toTheEnd();
            if (larger.spent.compareTo(budget) > 0) {
                steps.add(new Step.Enlarged(
                        share.subtract(least).divide(unit),
                        amount(last.firstShare, last.firstDenominator),
                        candidates(larger.bought)));
                return last;
            }
            share = larger.firstShare;
            // In forints or yen there are a hundred thousand units to go, and most of them change nothing.
            stride = larger.bought.equals(last.bought) ? stride.multiply(BigInteger.TWO) : unit;
            last = larger;
        }
    }

    /** However large the shares, no run would ever go beyond the budget: what they all lead to is the end. */
    private Run larger(Run first, BigInteger least, BigInteger unit, List<Step> steps) {
        Set<Integer> all = new HashSet<>(first.openAtFirst());
        Run last = first;
        for (BigInteger more = unit;
                !new HashSet<>(last.bought).containsAll(all);
                more = more.multiply(BigInteger.TWO)) {
            last = new Run(least.add(more), BigInteger.ONE).toTheEnd();
        }
        if (last != first) {
            steps.add(new Step.Enlarged(
                    last.firstShare.subtract(least).divide(unit),
                    amount(last.firstShare, last.firstDenominator),
                    List.of()));
        }
        return last;
    }

    private boolean everythingSupportedFits() {
        BigInteger sum = BigInteger.ZERO;
        for (int project = 0; project < costs.length; project++) {
            if (support[project] > 0) {
                sum = sum.add(costs[project]);
            }
        }
        return sum.compareTo(budget) <= 0;
    }

    private Step.Compared compared(List<Candidate> winners) {
        List<Candidate> greedy =
                new Greedy(election, count, ties).outcome(Rule.GREEDY).winners();
        int[] more = new int[costs.length];
        winners.forEach(candidate -> more[candidate.place()]++);
        greedy.forEach(candidate -> more[candidate.place()]--);
        long preferShares = 0;
        long preferGreedy = 0;
        for (int group = 0; group < supported.length; group++) {
            int difference = Arrays.stream(supported[group])
                    .map(project -> more[project])
                    .sum();
            if (difference > 0) {
                preferShares += sizes[group];
            } else if (difference < 0) {
                preferGreedy += sizes[group];
            }
        }
        return new Step.Compared(greedy, preferShares, preferGreedy);
    }

    private List<Candidate> candidates(List<Integer> projects) {
        return projects.stream().map(count.candidates()::get).toList();
    }

    /**
     * Equal shares with a given share, from the first purchase to the last.
     *
     * <p>Every amount is kept twice. Exactly: all amounts have one common denominator, and what a voter has is the share minus the
     * prices of what the voter supports and helped to buy, so that a sum over thousands of voters is a short sum over prices.
     * And roughly: as a long in units of 2<sup>-shift</sup>, with a bound on the error. Comparisons are made on the rough amounts,
     * and on the exact ones where the bound leaves a doubt; so no outcome ever depends on rounding.
     */
    private final class Run {

        /** What all the money together takes at most, so that no sum of rough amounts overflows. */
        private static final int BITS = 60;

        /** More than what a few operations on doubles can be wrong by, relatively. */
        private static final double ROUNDING = 1e-14;

        private final BigInteger firstShare;
        private final BigInteger firstDenominator;
        private final List<Integer> bought = new ArrayList<>();
        private final List<Purchase> purchases = new ArrayList<>();
        private BigInteger spent = BigInteger.ZERO;

        // Exact amounts, all over the denominator.
        private BigInteger denominator;
        private BigInteger share;
        private final List<BigInteger> prices = new ArrayList<>();

        /** For each project where its price is, or -1. */
        private final int[] priceOf = new int[costs.length];

        /** Groups that have nothing left, exactly. */
        private final boolean[] broke = new boolean[supported.length];

        // Rough amounts.
        private final int shift;
        private final long[] money = new long[supported.length];
        private final long[] roughCosts = new long[costs.length];

        /** What a group's rough money is wrong by, less than. */
        private long error = 1;

        // Room to work in, for one offer at a time.
        private final int[] rich = new int[supported.length];
        private final int[] poor = new int[supported.length];

        /** What is not bought and may be paid for still. */
        private final List<Integer> open = new ArrayList<>();

        /** Below which no price for its cost can be from now on: prices only rise, since money only gets less. */
        private final double[] bounds = new double[costs.length];

        Run(BigInteger share, BigInteger denominator) {
            firstShare = share;
            firstDenominator = denominator;
            this.share = share;
            this.denominator = denominator;
            Arrays.fill(priceOf, -1);
            BigInteger all = share.multiply(BigInteger.valueOf(voters)).divide(denominator);
            shift = BITS - all.bitLength();
            Arrays.fill(money, rough(share, denominator));
            for (int project : openAtFirst()) {
                if (costs[project].compareTo(all) <= 0) {
                    open.add(project);
                    roughCosts[project] = rough(costs[project], BigInteger.ONE);
                    bounds[project] = 1.0 / support[project] * (1 - ROUNDING);
                }
            }
        }

        /** Buys what can be bought. */
        Run toTheEnd() {
            while (!open.isEmpty()) {
                Offer best = best();
                if (best == null) {
                    break;
                }
                buy(best);
            }
            return this;
        }

        /**
         * Buys what a run with smaller shares bought, in its order, and answers whether every run with shares between the two does
         * so as well; if not, this run is of no use any more.
         *
         * <p>As long as two runs buy the same, larger shares leave every voter with at least as much and make no price higher. So
         * between the two the price for its cost of what is bought next is at most the one of the smaller shares, and that of
         * any other project at least the one of the larger shares; where these two are equal, the order for ties decides.
         */
        boolean follow(Run smaller) {
            for (Purchase next : smaller.purchases) {
                for (int project : List.copyOf(open)) {
                    if (project != next.project && !(bounds[project] > next.highest)) {
                        Offer offer = offer(project);
                        if (offer == null) {
                            open.remove((Integer) project);
                        } else if (offer.lowest > next.highest || next.comesBefore(offer)) {
                            bounds[project] = offer.lowest;
                        } else {
                            return false;
                        }
                    }
                }
                Offer same = offer(next.project);
                if (same == null) {
                    return false;
                }
                buy(same);
            }
            return open.stream().allMatch(project -> offer(project) == null);
        }

        /** What can be bought at all. */
        private List<Integer> openAtFirst() {
            List<Integer> open = new ArrayList<>();
            for (int project = 0; project < costs.length; project++) {
                if (support[project] > 0 && costs[project].signum() > 0) {
                    open.add(project);
                }
            }
            return open;
        }

        private long rough(BigInteger numerator, BigInteger denominator) {
            return shift >= 0
                    ? numerator.shiftLeft(shift).divide(denominator).longValueExact()
                    : numerator.divide(denominator.shiftLeft(-shift)).longValueExact();
        }

        /** The offer with the lowest price for its cost, or null when nothing can be paid for any more. */
        private @Nullable Offer best() {
            @Nullable Offer best = null;
            List<Candidate> equals = new ArrayList<>();
            Map<Integer, Offer> offers = new HashMap<>();
            open.sort(Comparator.comparingDouble(project -> bounds[project]));
            List<Integer> beyond = new ArrayList<>();
            for (int project : open) {
                if (best != null && bounds[project] > best.highest) {
                    break;
                }
                Offer offer = offer(project);
                if (offer == null) {
                    beyond.add(project);
                    continue;
                }
                bounds[project] = offer.lowest;
                int order = best == null ? -1 : offer.compareTo(best);
                if (order < 0) {
                    best = offer;
                    equals.clear();
                }
                if (order <= 0) {
                    equals.add(count.candidates().get(project));
                    offers.put(project, offer);
                }
            }
            open.removeAll(beyond);
            if (equals.size() < 2 || best == null) {
                return best;
            }
            equals.sort(ties);
            Offer first = offers.get(equals.get(0).place());
            if (first != null) {
                first.tied = List.copyOf(equals);
            }
            return first;
        }

        /** What its supporters can offer for a project: the price at which those who can pay it and the rest of the others make up its cost. */
        private @Nullable Offer offer(int project) {
            int riches = 0;
            long payers = 0;
            long total = 0;
            for (int group : supporters[project]) {
                if (!broke[group]) {
                    rich[riches] = group;
                    riches++;
                    payers += sizes[group];
                    total += sizes[group] * money[group];
                }
            }
            long cost = roughCosts[project];
            long doubt = payers * error + 2;
            if (total + doubt < cost) {
                return null;
            }
            if (total - doubt < cost && money(rich, riches).compareTo(costs[project].multiply(denominator)) < 0) {
                return null;
            }
            int poors = 0;
            long rest = cost;
            doubt = 1;
            while (true) {
                long price = Math.floorDiv(rest, payers);
                long wrong = doubt / payers + 2;
                long low = price - wrong - error;
                long high = price + wrong + error;
                @Nullable BigInteger exact = null;
                int poorsBefore = poors;
                long payersBefore = payers;
                int kept = 0;
                for (int i = 0; i < riches; i++) {
                    int group = rich[i];
                    long has = money[group];
                    boolean paysAll = has > high;
                    if (!paysAll && has >= low) {
                        if (exact == null) {
                            exact = costs[project].multiply(denominator).subtract(money(poor, poorsBefore));
                        }
                        paysAll = money(group)
                                        .multiply(BigInteger.valueOf(payersBefore))
                                        .compareTo(exact)
                                >= 0;
                    }
                    if (paysAll) {
                        rich[kept] = group;
                        kept++;
                    } else {
                        poor[poors] = group;
                        poors++;
                        payers -= sizes[group];
                        rest -= sizes[group] * has;
                        doubt += sizes[group] * error;
                    }
                }
                riches = kept;
                if (poors == poorsBefore) {
                    return new Offer(project, price, wrong, payers, Arrays.copyOf(poor, poors));
                }
            }
        }

        /** Exactly what one voter of the group has, if not broke; over the denominator. */
        private BigInteger money(int group) {
            BigInteger has = share;
            for (int project : supported[group]) {
                if (priceOf[project] >= 0) {
                    has = has.subtract(prices.get(priceOf[project]));
                }
            }
            return has;
        }

        /** Exactly what all voters of the first groups have together, none of which is broke; over the denominator. */
        private BigInteger money(int[] groups, int howMany) {
            long[] paid = new long[prices.size()];
            long people = 0;
            for (int i = 0; i < howMany; i++) {
                people += sizes[groups[i]];
                for (int project : supported[groups[i]]) {
                    if (priceOf[project] >= 0) {
                        paid[priceOf[project]] += sizes[groups[i]];
                    }
                }
            }
            BigInteger sum = share.multiply(BigInteger.valueOf(people));
            for (int price = 0; price < paid.length; price++) {
                sum = sum.subtract(prices.get(price).multiply(BigInteger.valueOf(paid[price])));
            }
            return sum;
        }

        private void buy(Offer offer) {
            // The price is exact / (denominator × payers): the common denominator grows by what does not cancel out.
            BigInteger payers = BigInteger.valueOf(offer.payers);
            BigInteger exact = offer.exact();
            BigInteger common = exact.gcd(payers);
            BigInteger factor = payers.divide(common);
            BigInteger price = exact.divide(common);
            denominator = denominator.multiply(factor);
            share = share.multiply(factor);
            prices.replaceAll(factor::multiply);

            long roughPrice = rough(price, denominator);
            long poorPeople = 0;
            for (int group : offer.poor) {
                broke[group] = true;
                money[group] = 0;
                poorPeople += sizes[group];
            }
            for (int group : supporters[offer.project]) {
                if (!broke[group]) {
                    long left = money[group] - roughPrice;
                    if (left <= error + 1 && money(group).equals(price)) {
                        broke[group] = true;
                        left = 0;
                    }
                    money[group] = left;
                }
            }
            error++;
            priceOf[offer.project] = prices.size();
            prices.add(price);
            open.remove((Integer) offer.project);
            bought.add(offer.project);
            spent = spent.add(costs[offer.project]);
            purchases.add(new Purchase(
                    offer.project, offer.highest, price, denominator, offer.payers, poorPeople, offer.tied));
        }

        /** The steps of this run: what was bought, then what was out of reach, the nearest first. */
        private void tell(List<Step> steps) {
            BigInteger left = firstShare.multiply(BigInteger.valueOf(voters));
            for (Purchase purchase : purchases) {
                Candidate candidate = count.candidates().get(purchase.project);
                Fraction price = amount(purchase.price, purchase.denominator);
                left = left.subtract(costs[purchase.project].multiply(firstDenominator));
                if (!purchase.tied.isEmpty()) {
                    steps.add(new Step.Tie(purchase.tied));
                }
                steps.add(new Step.Bought(
                        candidate,
                        price,
                        purchase.payInFull,
                        purchase.payTheirRest,
                        Fraction.of(candidate.project().cost()).dividedBy(price),
                        amount(left, firstDenominator)));
            }
            List<Step.OutOfReach> beyond = new ArrayList<>();
            for (int project = 0; project < costs.length; project++) {
                if (priceOf[project] < 0 && costs[project].signum() > 0) {
                    int[] groups = Arrays.stream(supporters[project])
                            .filter(group -> !broke[group])
                            .toArray();
                    beyond.add(new Step.OutOfReach(
                            count.candidates().get(project), amount(money(groups, groups.length), denominator)));
                }
            }
            beyond.sort(Comparator.comparing(Step.OutOfReach::missing)
                    .thenComparing(step -> step.candidate().place()));
            steps.addAll(beyond);
        }

        /** What could be paid for a project now. Ordered by price for cost, the lowest first. */
        private final class Offer {
            final int project;
            final long payers;
            final int[] poor;

            /** Between these two is the price for its cost, in the election's unit for one of its units. */
            final double lowest;

            final double highest;

            private @Nullable BigInteger exact;
            List<Candidate> tied = List.of();

            /** @param price rough, wrong by no more than {@code wrong} */
            Offer(int project, long price, long wrong, long payers, int[] poor) {
                this.project = project;
                this.payers = payers;
                this.poor = poor;
                double cost = costs[project].doubleValue();
                lowest = Math.scalb((double) Math.max(0, price - wrong), -shift) / cost * (1 - ROUNDING);
                highest = Math.scalb((double) (price + wrong), -shift) / cost * (1 + ROUNDING);
            }

            /** The price times the payers, over the denominator: what is left to pay for those who pay in full. */
            BigInteger exact() {
                if (exact == null) {
                    exact = costs[project].multiply(denominator).subtract(money(poor, poor.length));
                }
                return exact;
            }

            /** What {@link #exact} is to be divided by for the price. */
            BigInteger denominator() {
                return denominator.multiply(BigInteger.valueOf(payers));
            }

            int compareTo(Offer other) {
                if (highest < other.lowest) {
                    return -1;
                }
                if (lowest > other.highest) {
                    return 1;
                }
                BigInteger mine = exact().multiply(costs[other.project]).multiply(BigInteger.valueOf(other.payers));
                BigInteger theirs = other.exact().multiply(costs[project]).multiply(BigInteger.valueOf(payers));
                return mine.compareTo(theirs);
            }
        }
    }

    /** A purchase as it was made; the price for its cost was at most {@code highest}. */
    private final class Purchase {
        final int project;
        final double highest;
        final BigInteger price;
        final BigInteger denominator;
        final long payInFull;
        final long payTheirRest;
        final List<Candidate> tied;

        Purchase(
                int project,
                double highest,
                BigInteger price,
                BigInteger denominator,
                long payInFull,
                long payTheirRest,
                List<Candidate> tied) {
            this.project = project;
            this.highest = highest;
            this.price = price;
            this.denominator = denominator;
            this.payInFull = payInFull;
            this.payTheirRest = payTheirRest;
            this.tied = tied;
        }

        /** Whether its price for its cost is lower than the other's, exactly, or the same and it comes first of the two. */
        boolean comesBefore(Run.Offer other) {
            int order = price.multiply(costs[other.project])
                    .multiply(other.denominator())
                    .compareTo(other.exact().multiply(costs[project]).multiply(denominator));
            return order < 0
                    || (order == 0
                            && ties.compare(
                                            count.candidates().get(project),
                                            count.candidates().get(other.project))
                                    < 0);
        }
    }
}
