using System.Globalization;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Schedules;

/// <summary>Takes over what somebody has typed for a schedule, within the transaction of the change.</summary>
/// <param name="destinations">Where its reports go.</param>
/// <param name="clock">When it is due next.</param>
internal sealed class ScheduleDrafts(DestinationDesk destinations, TimeProvider clock)
{
    /// <summary>Makes a schedule what was typed, or says everything that is wrong with that.</summary>
    public async Task<ScheduleAnswer> PutAsync(ScheduleEdit edit, ScheduleDraft draft, string action)
    {
        var (context, schedule, token) = (edit.Context, edit.Schedule, edit.Token);
        List<ScheduleProblem> problems =
            [.. ScheduleRules.Check(draft), .. destinations.Check(edit.Viewer, draft.Destination, schedule.Destination)];
        if (problems.Contains(ScheduleProblem.DestinationUnfit))
            edit.Refuse(clock, $"to have reports sent to {draft.Destination.Kind}");
        var name = ScheduleRules.NameOf(draft);
        var others = await context.ReportSchedules
            .Where(other => other.OwnerId == schedule.OwnerId && other.Id != schedule.Id).Select(other => other.Name).ToListAsync(token);
        if (others.Contains(name, StringComparer.OrdinalIgnoreCase))
            problems.Add(ScheduleProblem.NameTaken);
        var isMail = draft.Destination.Kind is DestinationKind.Mail;
        List<string> recipients = isMail ? [.. draft.Recipients.Distinct(StringComparer.Ordinal)] : [];
        var had = schedule.Recipients.Select(recipient => recipient.UserId).ToHashSet(StringComparer.Ordinal);
        var offered = await ScheduleAccess.OfferedTo(edit.Viewer, context).Where(user => recipients.Contains(user.Id))
            .Select(user => new { user.Id, user.UserName }).ToListAsync(token);
        if (recipients.Except(offered.Select(user => user.Id), StringComparer.Ordinal).Any(id => !had.Contains(id)))
            problems.Add(ScheduleProblem.RecipientUnfit);
        if (problems.Count > 0)
            return new ScheduleAnswer(problems);

        var key = await MoveAsync(edit, draft.Destination);
        Put(schedule, draft, name);
        foreach (var gone in schedule.Recipients.Where(one => !recipients.Contains(one.UserId, StringComparer.Ordinal)).ToList())
            schedule.Recipients.Remove(gone);
        foreach (var id in recipients.Where(id => !had.Contains(id)))
            schedule.Recipients.Add(new ScheduleRecipient { ScheduleId = schedule.Id, UserId = id });
        edit.Touch(clock.GetUtcNow());
        var to = isMail
            ? string.Join(", ", offered.Select(user => user.UserName ?? user.Id).Order(StringComparer.Ordinal))
            : $"{schedule.Destination.Kind} {schedule.Destination.Shown}";
        edit.Log(clock, action, string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {schedule.Rhythm} at {schedule.Hour:00}:00 ({schedule.Zone}) to {to}: {schedule.Query}"));
        return ScheduleAnswer.Done with { NewKey = key };
    }

    private void Put(ReportSchedule schedule, ScheduleDraft draft, string name)
    {
        (schedule.Name, schedule.Query, schedule.Zone, schedule.Language) = (name, draft.Query, draft.Zone, draft.Language);
        (schedule.Rhythm, schedule.Weekday, schedule.DayOfMonth, schedule.Hour) =
            (draft.Times.Rhythm, draft.Times.Weekday, draft.Times.DayOfMonth, draft.Times.Hour);
        (schedule.WhenEmpty, schedule.File) = (draft.WhenEmpty, draft.File);
        schedule.State = schedule.State is ScheduleState.NobodyLeft or ScheduleState.PlaceGone ? ScheduleState.Active : schedule.State;
        schedule.NextDueAt = schedule.State is ScheduleState.Active ? ScheduleRules.NextOf(schedule, clock.GetUtcNow()) : null;
    }

    /// <summary>Sends it elsewhere from now on; what still waits to go to the place before does not go there any more.</summary>
    private async Task<Foundation.Secret?> MoveAsync(ScheduleEdit edit, DestinationDraft draft)
    {
        var known = edit.Schedule.Destination;
        var (place, key) = destinations.Make(draft, known);
        edit.Schedule.Destination = place;
        if (place.Kind != known.Kind || !string.Equals(place.Shown, known.Shown, StringComparison.Ordinal)
            || !string.Equals(place.ProtectedAddress, known.ProtectedAddress, StringComparison.Ordinal))
            await edit.WithdrawAsync();
        return key;
    }
}
