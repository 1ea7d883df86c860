using Dashboard.Charts.Measures;
using Dashboard.Formats;

namespace Dashboard.Pages.Teams;

/// <summary>A column of the table: how it is called in the address and on the page, and what it sorts by.</summary>
public sealed class TeamsColumn
{
    private readonly Func<Measure, string> _label;

    private TeamsColumn(string key, Func<string> label, Func<TeamRow, double?> value)
        : this(key, _ => label(), value)
    {
    }

    private TeamsColumn(string key, Func<Measure, string> label, Func<TeamRow, double?> value) =>
        (Key, _label, Value) = (key, label, value);

    /// <summary>The name of the team or agent.</summary>
    public static TeamsColumn Name { get; } = new("name", () => TeamsWords.Name, _ => null);

    /// <summary>How the measure in view has changed.</summary>
    public static TeamsColumn Change { get; } =
        new("change", measure => Phrases.Of(TeamsWords.ChangeOf, measure.Name), row => row.RankedChange);

    /// <summary>All columns, in their order.</summary>
    public static IReadOnlyList<TeamsColumn> All { get; } =
    [
        Name,
        new("csat-scores", () => TeamsWords.CsatScores, row => row.Tally.Csat.Total),
        new("average", () => TeamsWords.Average, row => Ranked(row.Average)),
        new("satisfied", () => TeamsWords.Satisfied, row => Ranked(row.Satisfied)),
        new("nps-scores", () => TeamsWords.NpsScores, row => row.Tally.Nps.Total),
        new("nps", () => TeamsWords.Nps, row => Ranked(row.Nps)),
        new("rate", () => TeamsWords.ResponseRate, row => Ranked(row.Rate)),
        Change,
    ];

    /// <summary>The name in the address.</summary>
    public string Key { get; }

    /// <summary>What people call it.</summary>
    /// <param name="measure">The measure in view.</param>
    public string Label(Measure measure) => _label(measure);

    /// <summary>What it sorts by; null comes last, whichever way it is sorted.</summary>
    public Func<TeamRow, double?> Value { get; }

    // Where it is thin a number ranks nowhere.
    private static double? Ranked(Reading? reading) => reading is { IsThin: false } ? reading.Value : null;
}
