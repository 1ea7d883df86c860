using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Languages;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Comments.Words;
using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Tests.Reporting.Words;

/// <summary>Which comments hold which terms, said once more over rows in memory, and how much two groups differ in them.</summary>
internal sealed class PlainWordCounts
{
    private readonly List<(StoredFeedback Row, HashSet<string> Stems)> _comments;

    public PlainWordCounts(IEnumerable<StoredFeedback> rows, CommentLanguage language) => _comments =
    [
        .. rows.Where(row => row is { IsTest: false, Score: not null, Comment: not null })
            .Where(row => LanguageDetector.Detect(row.Comment!) == language)
            .Select(row => (row, CommentTerms.Of(row.Comment!, language).Select(term => term.Stems).ToHashSet(StringComparer.Ordinal))),
    ];

    public int Count => _comments.Count;

    /// <summary>The least |z| that Benjamini and Hochberg's procedure claims at 5 % in a list, by its first definition.</summary>
    public static double Claimed(IReadOnlyCollection<double> z)
    {
        var sorted = z.Select(Math.Abs).OrderDescending().ToList();
        var last = Enumerable.Range(1, sorted.Count)
            .LastOrDefault(rank => 2 * Normal.CDF(0, 1, -sorted[rank - 1]) <= 0.05 * rank / sorted.Count);
        return last == 0 ? double.PositiveInfinity : sorted[last - 1];
    }

    /// <summary>The feedback whose comments hold a term.</summary>
    public IReadOnlyList<StoredFeedback> With(string stems) =>
        [.. _comments.Where(comment => comment.Stems.Contains(stems)).Select(comment => comment.Row)];

    /// <summary>The z of every term that five comments hold, between two groups of which the rest is background.</summary>
    public IReadOnlyDictionary<string, double> Compare(Predicate<StoredFeedback> first, Predicate<StoredFeedback> second)
    {
        var terms = _comments.SelectMany(comment => comment.Stems).Distinct(StringComparer.Ordinal)
            .Select(stems => (Stems: stems, Rows: With(stems)))
            .Where(term => term.Rows.Count >= 5)
            .Select(term => (
                term.Stems, First: term.Rows.Count(row => first(row)), Second: term.Rows.Count(row => second(row)), term.Rows.Count))
            .ToList();
        double n1 = terms.Sum(term => term.First), n2 = terms.Sum(term => term.Second), all = terms.Sum(term => term.Count);
        var weight = (n1 + n2) / 10;
        return terms.ToDictionary(
            term => term.Stems,
            term =>
            {
                var prior = weight * (term.Count / all);
                var (p, q) = ((term.First + prior) / (n1 + weight), (term.Second + prior) / (n2 + weight));
                return Math.Log(p / (1 - p) / (q / (1 - q))) / Math.Sqrt((1 / (term.First + prior)) + (1 / (term.Second + prior)));
            },
            StringComparer.Ordinal);
    }
}
