using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Nobody is asked at night: on the customer's clocks where they are known, else on those that the rule names.</summary>
internal sealed class QuietHoursRule : IPromptRule
{
    public PromptReason Name => PromptReason.QuietHours;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now)
    {
        if (rules.Quiet is not { } quiet || quiet.From == quiet.To)
            return Verdict.Send;
        var zone = ZoneOf(candidate.TimeZone) ?? ZoneOf(quiet.TimeZone) ?? ReportingZone.Utc;
        var local = zone.ToLocal(now);
        if (!Holds(quiet, TimeOnly.FromDateTime(local.DateTime)))
            return Verdict.Send;
        return Verdict.Wait(Name, EndOf(quiet, zone, local, now));
    }

    private static bool Holds(QuietHours quiet, TimeOnly clock) => quiet.From < quiet.To
        ? clock >= quiet.From && clock < quiet.To
        : clock >= quiet.From || clock < quiet.To;

    /// <summary>
    /// The first instant after now at which the clocks show the end; where they skip it, the one at which they have passed it.
    /// </summary>
    private static DateTimeOffset EndOf(QuietHours quiet, ReportingZone zone, DateTimeOffset local, DateTimeOffset now)
    {
        for (var day = DateOnly.FromDateTime(local.DateTime); ; day = day.AddDays(1))
        {
            // Clocks skip an hour at most, but for zones that have jumped the date line: those have no such day, and the next one counts.
            for (var end = day.ToDateTime(quiet.To); DateOnly.FromDateTime(end) == day; end = end.AddMinutes(1))
            {
                var shown = zone.WhenShown(end);
                if (shown.Count == 0)
                    continue;
                if (shown.FirstOrDefault(instant => instant > now) is { Ticks: > 0 } next)
                    return next.ToUniversalTime();
                break;
            }
        }
    }

    private static ReportingZone? ZoneOf(string? id) => ReportingZone.TryCreate(id, out var zone, out _) ? zone : null;
}
