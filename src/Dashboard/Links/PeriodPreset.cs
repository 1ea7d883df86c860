namespace Dashboard.Links;

/// <summary>A period that moves with today: a bookmark or a saved view of the last 30 days shows other days tomorrow.</summary>
public enum PeriodPreset
{
    /// <summary>Today.</summary>
    Today = 0,

    /// <summary>The last 7 days, today included, as in all that follow.</summary>
    Last7Days = 1,

    /// <summary>The last 30 days; the default.</summary>
    Last30Days = 2,

    /// <summary>The last 90 days.</summary>
    Last90Days = 3,

    /// <summary>The last 365 days.</summary>
    Last365Days = 4,

    /// <summary>From the first of this month to today.</summary>
    ThisMonth = 5,

    /// <summary>The whole calendar month before.</summary>
    LastMonth = 6,

    /// <summary>From the first day of this quarter to today.</summary>
    ThisQuarter = 7,

    /// <summary>The whole calendar quarter before.</summary>
    LastQuarter = 8,

    /// <summary>From 1 January to today.</summary>
    ThisYear = 9,

    /// <summary>The day before today.</summary>
    Yesterday = 10,

    /// <summary>The whole week before this one, from the day on that weeks begin with.</summary>
    LastWeek = 11,
}
