using System.Globalization;
using Dashboard.Controls.Filters;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;

namespace Dashboard.Pages.Schedules;

/// <summary>Schedules in words.</summary>
internal static class ScheduleTexts
{
    /// <summary>When it is sent.</summary>
    public static string WhenOf(ScheduleDraft draft)
    {
        var hour = string.Create(CultureInfo.InvariantCulture, $"{draft.Times.Hour:00}:00");
        return draft.Times.Rhythm switch
        {
            ScheduleRhythm.Daily => Phrases.Of(ScheduleWords.WhenDaily, hour, draft.Zone),
            ScheduleRhythm.Weekly => Phrases.Of(ScheduleWords.WhenWeekly, FilterLabels.Of(draft.Times.Weekday), hour, draft.Zone),
            _ => Phrases.Of(ScheduleWords.WhenMonthly, draft.Times.DayOfMonth, hour, draft.Zone),
        };
    }

    /// <summary>What it reports: its period, and how much narrows it.</summary>
    public static string WhatOf(ScheduleDraft draft)
    {
        var period = FilterLabels.Of(ScheduleQueries.PeriodOf(draft.Query));
        var others = ScheduleQueries.FiltersIn(draft.Query);
        return others == 0 ? period : $"{period}, {Phrases.Count(others, ScheduleWords.OneFilter, ScheduleWords.ManyFilters)}";
    }

    /// <summary>What became of one report, in a line.</summary>
    public static string Of(DeliveryListing delivery, ReportingZone zone)
    {
        var when = Dates.Moment(delivery.EndedAt ?? delivery.DueAt, zone);
        var what = Phrases.Of(NameOf(delivery.State), when);
        return delivery.Reason is { Length: > 0 } reason && delivery.State is not DeliveryState.Sent ? $"{what} {reason}" : what;
    }

    /// <summary>As what file it goes along, where it is not the usual one.</summary>
    public static string? FileOf(ScheduleDraft draft) => draft is
    {
        File: ReportFile.Pdf, Destination.Kind: DestinationKind.Mail or DestinationKind.Folder
    }
        ? ScheduleWords.FilePdf
        : null;

    /// <summary>Whether it is sent.</summary>
    public static string Of(ScheduleState state) => state switch
    {
        ScheduleState.Paused => ScheduleWords.Paused,
        ScheduleState.OwnerGone => ScheduleWords.OwnerGone,
        ScheduleState.NobodyLeft => ScheduleWords.NobodyLeft,
        ScheduleState.PlaceGone => ScheduleWords.PlaceGone,
        _ => ScheduleWords.IsActive,
    };

    /// <summary>Why it is not sent, and what helps; null where nobody wonders.</summary>
    public static string? WhyOf(ScheduleState state) => state switch
    {
        ScheduleState.OwnerGone => ScheduleWords.OwnerGoneWhy,
        ScheduleState.NobodyLeft => ScheduleWords.NobodyLeftWhy,
        ScheduleState.PlaceGone => ScheduleWords.PlaceGoneWhy,
        _ => null,
    };

    /// <summary>That something was done.</summary>
    public static string DoneOf(ScheduleAct act, DestinationKind kind) => act switch
    {
        ScheduleAct.Test when kind is not DestinationKind.Mail => ScheduleWords.TestThereComes,
        ScheduleAct.Test => ScheduleWords.TestComes,
        ScheduleAct.RenewKey => ScheduleWords.KeyRenewed,
        ScheduleAct.Pause => ScheduleWords.PausedNow,
        ScheduleAct.Resume => ScheduleWords.ResumedNow,
        ScheduleAct.TakeOver => ScheduleWords.TakenOver,
        _ => ScheduleWords.Removed,
    };

    /// <summary>Why something was not done.</summary>
    public static string Of(ScheduleProblem problem) => problem switch
    {
        ScheduleProblem.NotAllowed => ScheduleWords.NotAllowed,
        ScheduleProblem.Gone => ScheduleWords.Gone,
        ScheduleProblem.Changed => ScheduleWords.ChangedMeanwhile,
        ScheduleProblem.TooMany => Phrases.Of(ScheduleWords.TooMany, ScheduleDraft.MostSchedules),
        ScheduleProblem.NameMissing => ScheduleWords.NameMissing,
        ScheduleProblem.NameTooLong => Phrases.Of(ScheduleWords.NameTooLong, ReportSchedule.LongestName),
        ScheduleProblem.NameTaken => ScheduleWords.NameTaken,
        ScheduleProblem.QueryUnfit => ScheduleWords.QueryUnfit,
        ScheduleProblem.HourUnfit or ScheduleProblem.DayUnfit => ScheduleWords.DayUnfit,
        ScheduleProblem.ZoneUnknown => ScheduleWords.ZoneUnknown,
        ScheduleProblem.NoRecipient => ScheduleWords.NoRecipient,
        ScheduleProblem.TooManyRecipients => Phrases.Of(ScheduleWords.TooManyRecipients, ScheduleDraft.MostRecipients),
        ScheduleProblem.RecipientUnfit => ScheduleWords.RecipientUnfit,
        ScheduleProblem.OwnerGone => ScheduleWords.OwnerGoneWhy,
        ScheduleProblem.LanguageUnknown => ScheduleWords.LanguageUnknown,
        _ => DestinationTexts.Of(problem) ?? ScheduleWords.CannotDo,
    };

    private static string NameOf(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => ScheduleWords.IsWaiting,
        DeliveryState.Sending => ScheduleWords.IsSending,
        DeliveryState.Sent => ScheduleWords.WasSent,
        DeliveryState.Skipped => ScheduleWords.WasSkipped,
        DeliveryState.Withheld => ScheduleWords.WasWithheld,
        DeliveryState.Failed => ScheduleWords.HasFailed,
        _ => ScheduleWords.WasWithdrawn,
    };
}
