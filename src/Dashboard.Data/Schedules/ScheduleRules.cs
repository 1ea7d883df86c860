using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>What a schedule must be, wherever it comes from.</summary>
internal static class ScheduleRules
{
    /// <summary>The name as it is kept.</summary>
    public static string NameOf(ScheduleDraft draft) => OutsideText.Line(draft.Name, ReportSchedule.LongestName + 1);

    public static IEnumerable<ScheduleProblem> Check(ScheduleDraft draft)
    {
        if (NameOf(draft) is { Length: 0 })
            yield return ScheduleProblem.NameMissing;
        if (NameOf(draft) is { Length: > ReportSchedule.LongestName })
            yield return ScheduleProblem.NameTooLong;
        if (draft.Query.Length > ReportSchedule.LongestQuery || (draft.Query.Length > 0 && draft.Query[0] != '?'))
            yield return ScheduleProblem.QueryUnfit;
        if (draft.Times.Hour is < 0 or > 23)
            yield return ScheduleProblem.HourUnfit;
        if (!Enum.IsDefined(draft.Times.Rhythm) || !Enum.IsDefined(draft.Times.Weekday) || draft.Times.DayOfMonth is < 1 or > 31)
            yield return ScheduleProblem.DayUnfit;
        if (!ReportingZone.TryCreate(draft.Zone, out _, out _))
            yield return ScheduleProblem.ZoneUnknown;
        if (draft.Language is not ("en" or "de"))
            yield return ScheduleProblem.LanguageUnknown;
        var isMail = draft.Destination.Kind is DestinationKind.Mail;
        if (isMail && draft.Recipients.Count == 0)
            yield return ScheduleProblem.NoRecipient;
        if (isMail && draft.Recipients.Count > ScheduleDraft.MostRecipients)
            yield return ScheduleProblem.TooManyRecipients;
    }

    /// <summary>When it is sent first, or next.</summary>
    public static DateTimeOffset NextOf(ReportSchedule schedule, DateTimeOffset now) =>
        DueTimes.Next(TimesOf(schedule), TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone), now);

    public static ScheduleTimes TimesOf(ReportSchedule schedule) =>
        new(schedule.Rhythm, schedule.Weekday, schedule.DayOfMonth, schedule.Hour);
}
