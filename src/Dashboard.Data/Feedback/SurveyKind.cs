namespace Dashboard.Data.Feedback;

/// <summary>The two survey cards that X knows.</summary>
public enum SurveyKind
{
    /// <summary>Customer satisfaction: five faces, scores 1 to 5.</summary>
    Csat = 1,

    /// <summary>Net promoter score: likelihood to recommend, scores 0 to 10.</summary>
    Nps = 2,
}
