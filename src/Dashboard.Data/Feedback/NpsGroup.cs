namespace Dashboard.Data.Feedback;

/// <summary>The three groups that a net promoter score counts.</summary>
public enum NpsGroup
{
    /// <summary>Scores 0 to 6.</summary>
    Detractor = 1,

    /// <summary>Scores 7 and 8.</summary>
    Passive = 2,

    /// <summary>Scores 9 and 10.</summary>
    Promoter = 3,
}
