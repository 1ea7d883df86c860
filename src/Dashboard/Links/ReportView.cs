using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>What an address of a page of results says: which results, and how they are looked at.</summary>
/// <param name="Filter">Which results.</param>
public sealed record ReportView(ReportFilter Filter)
{
    /// <summary>The moving period that the filter's days come from; null when the days themselves were asked for.</summary>
    public PeriodPreset? Preset { get; init; }

    /// <summary>What a point over time stands for, where that was asked for; null leaves it to the charts, by how much there is.</summary>
    public Grain? AskedGrain { get; init; }

    /// <summary>The same, unless the period has grown too long for it since.</summary>
    public Grain? Grain => AskedGrain is { } asked && asked.PointsIn(Filter.Period, Filter.Conventions.WeekStart) <= Grains.MostPoints
        ? asked
        : null;

    /// <summary>
    /// Whether it is looked at where answers with a comment are shown unless the address says otherwise, so that it has to say "all".
    /// </summary>
    public bool PrefersComments { get; init; }

    /// <summary>The same with a moving period.</summary>
    /// <param name="preset">Which one.</param>
    /// <param name="today">Today in the reporting zone.</param>
    public ReportView With(PeriodPreset preset, DateOnly today) =>
        this with { Preset = preset, Filter = Filter with { Period = DaysOf(preset, today), Unit = preset.Unit() } };

    /// <summary>The days of a moving period, where weeks begin as they do here.</summary>
    /// <param name="preset">Which one.</param>
    /// <param name="today">Today in the reporting zone.</param>
    public Period DaysOf(PeriodPreset preset, DateOnly today) => preset.Days(today, Filter.Conventions.WeekStart);

    /// <summary>The same with days that stay.</summary>
    public ReportView With(Period period) =>
        this with { Preset = null, Filter = Filter with { Period = period, Unit = CalendarUnit.None } };
}
