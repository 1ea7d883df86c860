namespace Dashboard.Charts.Measures;

/// <summary>Something that was noted on some of a chart's days; it is no result.</summary>
/// <param name="Letter">What its flag says; the same in every chart of a page.</param>
/// <param name="Days">Its days.</param>
/// <param name="Text">What happened, as it was typed.</param>
/// <param name="For">For whom it was noted.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record ChartEvent(string Letter, string Days, string Text, string For, DateOnly From, DateOnly To)
{
    // What people type may run the other way than the sentence that it stands in.
    private const char Isolated = '\u2068';
    private const char Ended = '\u2069';

    /// <summary>All of it: "A, 3 Nov 2026: New return policy (for all)".</summary>
    public string Sentence => $"{Letter}, {Days}: {Isolated}{Text}{Ended} ({Isolated}{For}{Ended})";

    /// <summary>The same in a cell of a table, which has the days already, and which goes into files.</summary>
    public string Cell => $"{Letter}: {Text} ({For})";
}
