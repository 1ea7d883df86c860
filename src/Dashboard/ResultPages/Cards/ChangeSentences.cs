using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Cards;

/// <summary>Says in a sentence what became of a number: that it rose or fell only where chance does not explain it.</summary>
internal static class ChangeSentences
{
    /// <summary>"NPS fell from +46 to +18"; null where there is no number.</summary>
    /// <param name="measure">The number.</param>
    /// <param name="before">The compared period; null where nothing is compared.</param>
    /// <param name="now">The period.</param>
    public static string? Of(Measure measure, Tally? before, Tally now)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(now);
        if (measure.Of(now) is not { } reading)
            return null;
        var value = measure.Write(reading.Value);
        if (reading.IsThin)
            return Phrases.Of(CardWords.NumberThin, measure.Name, value);
        if (before is null || measure.Of(before) is not { IsThin: false } earlier)
            return Phrases.Of(CardWords.NumberIs, measure.Name, value);
        var then = measure.Write(earlier.Value);
        var verdict = MeasureChanges.Of(measure, before, now)?.Verdict;
        return Phrases.Of(WordsOf(verdict, string.Equals(then, value, StringComparison.Ordinal)), measure.Name, then, value);
    }

    // What is written alike would contradict that it moved.
    private static string WordsOf(ChangeVerdict? verdict, bool isSame) => (verdict, isSame) switch
    {
        (ChangeVerdict.Up, false) => CardWords.NumberRose,
        (ChangeVerdict.Down, false) => CardWords.NumberFell,
        (_, true) => CardWords.NumberHeld,
        _ => CardWords.NumberUnclear,
    };
}
