using Dashboard.Data.Reporting.Words;

namespace Dashboard.Pages.Words;

/// <summary>Whether two reports draw the same.</summary>
internal static class SameWords
{
    /// <summary>Compares all that is drawn.</summary>
    public static bool Are(WordsReport one, WordsReport other) =>
        one.Comments == other.Comments && one.Compared == other.Compared && one.IsComplete == other.IsComplete
        && one.Scores.SequenceEqual(other.Scores) && one.Languages.Count == other.Languages.Count
        && one.Languages.Zip(other.Languages).All(pair => Are(pair.First, pair.Second));

    private static bool Are(LanguageWords one, LanguageWords other) =>
        one.Language == other.Language && one.Comments == other.Comments && one.Low == other.Low && one.High == other.High
        && Are(one.MarksLow, other.MarksLow) && Are(one.MarksHigh, other.MarksHigh) && Are(one.New, other.New);

    // Terms are equal in whatever form they are written.
    private static bool Are(IReadOnlyList<MarkingTerm> one, IReadOnlyList<MarkingTerm> other) =>
        one.SequenceEqual(other) && one.Select(term => term.Text).SequenceEqual(other.Select(term => term.Text), StringComparer.Ordinal);
}
