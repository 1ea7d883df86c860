namespace Dashboard.Data.Feedback;

/// <summary>What a target can be set for. The numbers are stored: none is ever given another meaning.</summary>
public enum TargetMeasure
{
    /// <summary>The share of CSAT scores 4 and 5, 0 … 1.</summary>
    CsatSatisfied = 1,

    /// <summary>The mean of the CSAT scores, 1 … 5.</summary>
    CsatAverage = 2,

    /// <summary>The NPS, −100 … 100.</summary>
    Nps = 3,

    /// <summary>Prompts answered by now ÷ prompts sent, 0 … 1.</summary>
    ResponseRate = 4,
}
