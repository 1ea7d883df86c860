using System.Globalization;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Schedules;

/// <summary>Takes over what somebody has typed for a schedule, within the transaction of the change.</summary>
internal static class ScheduleDrafts
{
    /// <summary>Makes a schedule what was typed, or says everything that is wrong with that.</summary>
    public static async Task<ScheduleAnswer> PutAsync(ScheduleEdit edit, ScheduleDraft draft, string action, TimeProvider clock)
    {
        var (context, schedule, token) = (edit.Context, edit.Schedule, edit.Token);
        List<ScheduleProblem> problems = [.. ScheduleRules.Check(draft)];
        var name = ScheduleRules.NameOf(draft);
        var others = await context.ReportSchedules
            .Where(other => other.OwnerId == schedule.OwnerId && other.Id != schedule.Id).Select(other => other.Name).ToListAsync(token);
        if (others.Contains(name, StringComparer.OrdinalIgnoreCase))
            problems.Add(ScheduleProblem.NameTaken);
        var recipients = draft.Recipients.Distinct(StringComparer.Ordinal).ToList();
        var had = schedule.Recipients.Select(recipient => recipient.UserId).ToHashSet(StringComparer.Ordinal);
        var offered = await ScheduleAccess.OfferedTo(edit.Viewer, context).Where(user => recipients.Contains(user.Id))
            .Select(user => new { user.Id, user.UserName }).ToListAsync(token);
        if (recipients.Except(offered.Select(user => user.Id), StringComparer.Ordinal).Any(id => !had.Contains(id)))
            problems.Add(ScheduleProblem.RecipientUnfit);
        if (problems.Count > 0)
            return new ScheduleAnswer(problems);

        var now = clock.GetUtcNow();
        (schedule.Name, schedule.Query, schedule.Zone, schedule.Language) = (name, draft.Query, draft.Zone, draft.Language);
        (schedule.Rhythm, schedule.Weekday, schedule.DayOfMonth, schedule.Hour) =
            (draft.Times.Rhythm, draft.Times.Weekday, draft.Times.DayOfMonth, draft.Times.Hour);
        schedule.WhenEmpty = draft.WhenEmpty;
        schedule.State = schedule.State is ScheduleState.NobodyLeft ? ScheduleState.Active : schedule.State;
        schedule.NextDueAt = schedule.State is ScheduleState.Active ? ScheduleRules.NextOf(schedule, now) : null;
        foreach (var gone in schedule.Recipients.Where(one => !recipients.Contains(one.UserId, StringComparer.Ordinal)).ToList())
            schedule.Recipients.Remove(gone);
        foreach (var id in recipients.Where(id => !had.Contains(id)))
            schedule.Recipients.Add(new ScheduleRecipient { ScheduleId = schedule.Id, UserId = id });
        edit.Touch(now);
        var to = string.Join(", ", offered.Select(user => user.UserName ?? user.Id).Order(StringComparer.Ordinal));
        edit.Log(clock, action, string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {schedule.Rhythm} at {schedule.Hour:00}:00 ({schedule.Zone}) to {to}: {schedule.Query}"));
        return ScheduleAnswer.Done;
    }
}
