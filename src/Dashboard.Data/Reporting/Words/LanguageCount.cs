using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Store.Search;
using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Reporting.Words;

/// <summary>Finds the terms in the comments of one language that mark low scores, high scores, or what is new.</summary>
/// <param name="now">The comments of the period.</param>
/// <param name="before">The comments of the compared period.</param>
internal sealed class LanguageCount(
    CommentLanguage language, CommentWordBook book, IReadOnlyList<Comment> now, IReadOnlyList<Comment> before)
{
    /// <summary>A term that fewer comments hold ranks nowhere, as fewer scores do not.</summary>
    private const int FewestComments = 5;

    private const int MostTerms = 25;

    /// <summary>A phrase, and a word of it that hardly stands elsewhere, are one finding.</summary>
    private const double SameComments = 0.8;

    /// <summary>The prior weighs a tenth of what is compared.</summary>
    private const double WeightOfPrior = 0.1;

    private readonly TermTable _table = new();

    /// <summary>
    /// Which of the period's comments are compared with which, in their order; null compares low scores with high ones.
    /// </summary>
    public IReadOnlyList<TermGroup>? Groups { get; init; }

    /// <summary>The terms, under a token that stops between comments.</summary>
    public LanguageWords Words(CancellationToken cancellationToken)
    {
        var counter = new Counter(_table, FrequentStems());
        foreach (var (comments, isNow) in new[] { (now, true), (before, false) })
        {
            foreach (var comment in comments)
            {
                cancellationToken.ThrowIfCancellationRequested();
                counter.Begin(isNow ? GroupOf(counter.Comments) : TermGroup.Before);
                CommentTermIds.ForEach(comment.Words, book, ref counter);
            }
        }

        var counted = _table.All().Where(term => term.Counts.All >= FewestComments).ToList();
        var marking = Ranked(counted, counts => counts.Low, counts => counts.High, counts => counts.Low + counts.High);
        var lows = Chosen(marking.Where(term => term.Z > 0));
        var highs = Chosen(marking.Where(term => term.Z < 0).Select(term => term with { Z = -term.Z }));
        var news = before.Count == 0
            ? []
            : Chosen(Ranked(counted, counts => counts.Now, counts => counts.Before, counts => counts.Now).Where(term => term.Z > 0));
        var tallies = Tally([.. lows.Concat(highs).Concat(news).Select(term => term.Term).Distinct()], cancellationToken);
        return new LanguageWords(
            language, now.Count, CountOf(TermGroup.Low), CountOf(TermGroup.High), Named(lows), Named(highs), Named(news));

        IReadOnlyList<MarkingTerm> Named(List<RankedTerm> terms) => terms.ConvertAll(term => new MarkingTerm(
            new TermKey(language, Stems(term.Term)) { Text = tallies[term.Term].Text(book) },
            term.Counts.Now, term.Counts.Before, term.Z, tallies[term.Term].Csat, tallies[term.Term].Nps));
    }

    private int CountOf(TermGroup group) => Enumerable.Range(0, now.Count).Count(comment => GroupOf(comment) == group);

    private TermGroup GroupOf(int comment) => Groups is { } groups ? groups[comment] : GroupOf(now[comment]);

    private static TermGroup GroupOf(Comment comment) =>
        ScoreRules.Low(comment.Kind).Contains(comment.Score) ? TermGroup.Low
        : ScoreRules.High(comment.Kind).Contains(comment.Score) ? TermGroup.High
        : TermGroup.Middle;

    /// <summary>A phrase is never more frequent than its words: what is rare needs no table.</summary>
    private bool[] FrequentStems()
    {
        var counts = new int[book.StemCount];
        foreach (var comment in now.Concat(before))
        {
            foreach (var word in comment.Words)
                counts[book[word >> 1].Stem]++;
        }

        return Array.ConvertAll(counts, count => count >= FewestComments);
    }

    /// <summary>Only what is no chance, however many terms there are, the surest first; of equal ones the first by its stems.</summary>
    private List<RankedTerm> Ranked(
        List<(ulong Term, TermCounts Counts)> counted,
        Func<TermCounts, int> first,
        Func<TermCounts, int> second,
        Func<TermCounts, int> shown)
    {
        int[] firsts = [.. counted.Select(term => first(term.Counts))];
        int[] seconds = [.. counted.Select(term => second(term.Counts))];
        int[] all = [.. counted.Select(term => term.Counts.All)];
        var weight = WeightOfPrior * (firsts.Sum(count => (long)count) + seconds.Sum(count => (long)count));
        if (weight == 0)
            return [];
        var tested = LogOdds.Compare(firsts, seconds, all, weight)
            .Zip(counted, (ratio, term) => new RankedTerm(term.Term, term.Counts, ratio.Z))
            .Where(term => shown(term.Counts) >= FewestComments)
            .ToList();
        var adjusted = BenjaminiHochberg.Adjust(tested.ConvertAll(term => 2 * Normal.CDF(0, 1, -Math.Abs(term.Z))));
        return
        [
            .. tested.Where((_, index) => adjusted[index] < Confidence.SignificantBelow)
                .OrderByDescending(term => Math.Abs(term.Z))
                .ThenBy(term => Stems(term.Term), StringComparer.Ordinal),
        ];
    }

    private static List<RankedTerm> Chosen(IEnumerable<RankedTerm> terms)
    {
        var chosen = new List<RankedTerm>();
        foreach (var term in terms)
        {
            if (chosen.Count == MostTerms)
                break;
            if (!chosen.Exists(other => IsSame(term, other)))
                chosen.Add(term);
        }

        return chosen;
    }

    private static bool IsSame(RankedTerm one, RankedTerm other) =>
        (TermId.IsWithin(one.Term, other.Term) || TermId.IsWithin(other.Term, one.Term))
        && Math.Min(one.Counts.Now, other.Counts.Now) >= SameComments * Math.Max(one.Counts.Now, other.Counts.Now);

    private Dictionary<ulong, TermTally> Tally(IReadOnlyCollection<ulong> terms, CancellationToken cancellationToken)
    {
        var tallies = terms.ToDictionary(term => term, _ => new TermTally());
        var wanted = new bool[book.StemCount];
        foreach (var stem in terms.SelectMany(TermId.Parts))
            wanted[stem] = true;
        var teller = new Teller(tallies, wanted);
        foreach (var comment in now)
        {
            cancellationToken.ThrowIfCancellationRequested();
            teller.Begin(comment);
            CommentTermIds.ForEach(comment.Words, book, ref teller);
        }

        return tallies;
    }

    private string Stems(ulong term) => string.Join(' ', TermId.Parts(term).Select(book.StemText));

    private readonly record struct RankedTerm(ulong Term, TermCounts Counts, double Z);

    /// <summary>Counts the comments that hold each term.</summary>
    private struct Counter(TermTable table, bool[] isFrequent) : ITermTaker
    {
        private TermGroup _group;

        public int Comments { get; private set; }

        public void Begin(TermGroup group) => (Comments, _group) = (Comments + 1, group);

        public readonly bool MayHold(int stem) => isFrequent[stem];

        public readonly void Take(ulong stems, ulong forms) => table.Add(stems, Comments, _group);
    }

    /// <summary>Adds up the scores of the comments that hold some terms.</summary>
    private struct Teller(Dictionary<ulong, TermTally> tallies, bool[] isWanted) : ITermTaker
    {
        private Comment _comment;
        private int _number;

        public void Begin(Comment comment) => (_comment, _number) = (comment, _number + 1);

        public readonly bool MayHold(int stem) => isWanted[stem];

        public readonly void Take(ulong stems, ulong forms)
        {
            if (tallies.TryGetValue(stems, out var tally))
                tally.Add(_comment, _number, forms);
        }
    }
}
