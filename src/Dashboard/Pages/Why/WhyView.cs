using Dashboard.Charts.Measures;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;

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

    /// <summary>Reads the page's own parameters.</summary>
    /// <param name="address">What the address says.</param>
    /// <param name="choices">What the reader may filter by.</param>
    public static WhyView From(WhyAddress address, FilterChoices choices)
    {
        var split = WhySplit.Find(address.SplitWord, choices);
        return new WhyView(address.Measure, split)
        {
            Problems =
            [
                .. Problem(WhyWords.UnknownMeasure, QueryNames.Measure, address.MeasureWord, address.IsMeasureUnknown),
                .. Problem(WhyWords.UnknownSplit, SplitName, address.SplitWord, split is null),
            ],
        };
    }

    private static string[] Problem(string sentence, string name, string value, bool isUnknown) => value.Length > 0 && isUnknown
        ? [Phrases.Of(sentence, name, value.Length > LongestQuoted ? value[..LongestQuoted] + "…" : value)]
        : [];
}
