using Dashboard.Emulator.DemoData.Comments;

namespace Dashboard.Emulator.DemoData;

/// <summary>
/// One in the second week of every month, in turn of another kind: they hang on the calendar, since a day's data may not depend on what day
/// it is now.
/// </summary>
internal static class DemoIncidents
{
    /// <summary>How much worse it makes what customers of these days think, in logits.</summary>
    internal const double Effect = -1.0;

    private const int FirstDay = 8;
    private const int LastDay = 14;

    private static readonly (int Brand, string? Team, Subject Subject, string Text)[] Kinds =
    [
        (DemoBrands.Airline, DemoTeams.Refunds, Subject.Refund, "Refunds stuck at the new payment provider"),
        (DemoBrands.Shop, null, Subject.Delivery, "Parcel carrier on strike"),
        (DemoBrands.Network, null, Subject.Waiting, "Network outage, long queues"),
    ];

    /// <summary>The one that concerns a team's customers of a brand on a day; null where there is none.</summary>
    internal static DemoIncident? On(DateOnly day, DemoBrand brand, DemoTeam team) =>
        day.Day is >= FirstDay and <= LastDay
        && OfMonth(day.Year, day.Month) is var incident
        && string.Equals(incident.BrandUserId, brand.UserId, StringComparison.Ordinal)
        && (incident.TeamId is null || string.Equals(incident.TeamId, team.Id, StringComparison.Ordinal))
            ? incident
            : null;

    /// <summary>Those that were over between two days, both inclusive, in order.</summary>
    internal static IEnumerable<DemoIncident> Between(DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            if (OfMonth(month.Year, month.Month) is var incident && incident.From >= from && incident.To <= to)
                yield return incident;
        }
    }

    private static DemoIncident OfMonth(int year, int month)
    {
        var (number, team, subject, text) = Kinds[month % Kinds.Length];
        var brand = DemoBrands.All.First(one => one.Number == number);
        return new DemoIncident(brand.UserId, team, new DateOnly(year, month, FirstDay), new DateOnly(year, month, LastDay), text)
        {
            Subject = subject,
        };
    }
}
