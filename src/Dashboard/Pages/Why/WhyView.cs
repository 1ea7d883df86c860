using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Why;

/// <summary>What the page explains: which number, and which part of its change is split further.</summary>
/// <param name="Measure">The number.</param>
/// <param name="Split">The part that is split, and by what; null for none that was asked for.</param>
public sealed record WhyView(Measure Measure, WhySplit? Split)
{
    /// <summary>What the address calls the split.</summary>
    internal const string SplitName = "split";

    private const int LongestQuoted = 40;

    /// <summary>The numbers whose change can be split.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = [Measure.CsatAverage, Measure.CsatSatisfied, Measure.Nps];

    /// <summary>What of the address could not be used, in words.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>The number that an address asks for; where it names none, the one of the survey that it is about.</summary>
    /// <param name="uri">The page's absolute address.</param>
    public static Measure MeasureOf(string uri) => Find(Asked(uri, QueryNames.Measure)) ?? DefaultOf(uri);

    /// <summary>What an address calls the split, as it stands there; empty for nothing.</summary>
    /// <param name="uri">The page's absolute address.</param>
    public static string SplitWord(string uri) => Asked(uri, SplitName);

    /// <summary>Reads the page's own parameters.</summary>
    /// <param name="uri">The page's absolute address.</param>
    /// <param name="choices">What the reader may filter by.</param>
    public static WhyView Read(string uri, FilterChoices choices)
    {
        var (measure, word) = (Asked(uri, QueryNames.Measure), SplitWord(uri));
        var split = WhySplit.Find(word, choices);
        return new WhyView(MeasureOf(uri), split)
        {
            Problems =
            [
                .. Problem(WhyWords.UnknownMeasure, QueryNames.Measure, measure, Find(measure) is null),
                .. Problem(WhyWords.UnknownSplit, SplitName, word, split is null),
            ],
        };
    }

    private static Measure? Find(string word) =>
        Measures.FirstOrDefault(measure => string.Equals(measure.Key, word, StringComparison.Ordinal));

    // As the filter is read: questions decide the survey too.
    private static Measure DefaultOf(string uri)
    {
        var values = new QueryValues(new QueryCollection(QueryHelpers.ParseQuery(new Uri(uri).Query)));
        return QuestionQuery.Read(values).Kind is SurveyKind.Nps ? Measure.Nps : Measure.CsatAverage;
    }

    private static string Asked(string uri, string name) => QueryHelpers.ParseQuery(new Uri(uri).Query).GetValueOrDefault(name).ToString();

    private static string[] Problem(string sentence, string name, string value, bool isUnknown) => value.Length > 0 && isUnknown
        ? [Phrases.Of(sentence, name, value.Length > LongestQuoted ? value[..LongestQuoted] + "…" : value)]
        : [];
}
