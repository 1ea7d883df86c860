using Dashboard.Emulator.DemoData;

namespace Dashboard.Emulator.Helpdesk;

/// <summary>
/// The demo's other half: who handled the conversations that the prompts were about. It keeps nothing; days are written anew
/// each time.
/// </summary>
public sealed class DemoHelpdesk
{
    private readonly DemoDays? _days;
    private readonly DemoShift? _shift;

    internal DemoHelpdesk(DemoDays? days, DemoShift? shift = null) => (_days, _shift) = (days, shift);

    /// <summary>
    /// Conversations closed between the two times, both inclusive; in order, and after them in order those that are closed while somebody
    /// watches. None in an empty world.
    /// </summary>
    public IEnumerable<ClosedConversation> Closed(DateTimeOffset from, DateTimeOffset to) =>
        OfDays(from, to).Concat(_shift?.Closed(from, to) ?? []);

    /// <summary>What happened and was over between the two days, both inclusive, in order. Nothing in an empty world.</summary>
    public IReadOnlyList<DemoIncident> Incidents(DateOnly from, DateOnly to) =>
        _days is null ? [] : [.. DemoIncidents.Between(Later(_days.FirstDay, from), to)];

    private IEnumerable<ClosedConversation> OfDays(DateTimeOffset from, DateTimeOffset to)
    {
        if (_days is null)
            yield break;
        var last = DateOnly.FromDateTime(to.UtcDateTime);
        for (var day = Later(_days.FirstDay, DateOnly.FromDateTime(from.UtcDateTime)); day <= last; day = day.AddDays(1))
        {
            foreach (var conversation in ClosedOn(_days, day).Where(closed => closed.ClosedAt >= from && closed.ClosedAt <= to))
                yield return conversation;
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static IEnumerable<ClosedConversation> ClosedOn(DemoDays days, DateOnly day) =>
        DemoClosings
            .FromPrompts([.. days.PromptsOf(day).Where(prompt => prompt.IsKnownToHelpdesk && prompt.Feedback.ExternalId is not null)])
            .OrderBy(closed => closed.ClosedAt);
}
