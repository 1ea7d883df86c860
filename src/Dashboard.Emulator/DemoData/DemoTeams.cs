namespace Dashboard.Emulator.DemoData;

/// <summary>A team: how good it is, and where it is going.</summary>
/// <param name="Level">Against the average, in logits.</param>
/// <param name="Slope">Change over one cycle of <see cref="DemoTeams.CycleDays"/>, in logits.</param>
internal sealed record DemoTeam(string Id, string Name, int Agents, double Level, double Slope = 0)
{
    internal double LevelOn(DateOnly day) => Level + (Slope * DemoTeams.Progress(day));
}

/// <summary>Six teams. The last answers at night, for every brand.</summary>
internal static class DemoTeams
{
    /// <summary>
    /// A day's data may not depend on what day it is now, so trends hang on the calendar; nothing can rise for ever, so they
    /// start again after three years.
    /// </summary>
    internal const int CycleDays = 1095;

    internal const string Refunds = "t-2";
    internal const string Improving = "t-4";
    internal const string Night = "t-6";

    internal static readonly IReadOnlyList<DemoTeam> All =
    [
        new("t-1", "Bookings", 7, 0.15),
        new(Refunds, "Baggage & Refunds", 7, 0.95, -2.7),
        new("t-3", "Mobile Care", 8, 0.10),
        new(Improving, "Network Support", 6, -1.05, 2.7),
        new("t-5", "Orders & Delivery", 7, 0.20),
        new(Night, "Night Desk", 5, -0.20),
    ];

    private static readonly DateOnly CycleStart = new(2025, 5, 15);

    internal static DemoTeam Find(string id) => All.First(team => string.Equals(team.Id, id, StringComparison.Ordinal));

    internal static double Progress(DateOnly day)
    {
        var days = (day.DayNumber - CycleStart.DayNumber) % CycleDays;
        return (days < 0 ? days + CycleDays : days) / (double)CycleDays;
    }
}
