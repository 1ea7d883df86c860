using Dashboard.Data.Feedback;

namespace Dashboard.Data.Reporting;

/// <summary>What a viewer can filter by: only what they may see.</summary>
/// <param name="Accounts">Accounts; the key in URLs is the handle.</param>
/// <param name="Teams">Teams with results that the viewer may see; the key in URLs is the help desk's id.</param>
/// <param name="Agents">Agents with results that the viewer may see, never the viewer; the key in URLs is the help desk's id.</param>
public sealed record FilterChoices(IReadOnlyList<Choice> Accounts, IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Agents)
{
    /// <summary>
    /// Ids of agents who are merged into one of <see cref="Agents"/>, each with that one's key: addresses that name them mean that one.
    /// </summary>
    public IReadOnlyList<Choice> MergedAgents { get; init; } = [];

    /// <summary>
    /// The questions that were asked, of what the viewer may see; by kind and variant. Their families are what can be filtered by.
    /// </summary>
    public IReadOnlyList<QuestionChoice> Questions { get; init; } = [];

    /// <summary>The tags of what the viewer may see; the key in URLs is the tag itself.</summary>
    public IReadOnlyList<Choice> Tags { get; init; } = [];

    /// <summary>All topics, whether anybody writes of them or not; the key in URLs is a number, which outlives any name.</summary>
    public IReadOnlyList<Choice> Topics { get; init; } = [];

    /// <summary>What the installation has agreed on, which decides among others what a moving period is.</summary>
    public ReportingConventions Conventions { get; init; } = ReportingConventions.Default;
}

/// <summary>One thing to filter by.</summary>
/// <param name="Id">Our key, for <see cref="ReportFilter"/>.</param>
/// <param name="Key">The key in URLs.</param>
/// <param name="Name">The name that people see.</param>
public sealed record Choice(int Id, string Key, string Name);

/// <summary>One question to filter by.</summary>
/// <param name="Kind">CSAT or NPS.</param>
/// <param name="Variant">X's <c>question_variant_id</c> within the kind.</param>
public sealed record QuestionChoice(SurveyKind Kind, int Variant)
{
    /// <summary>The family of questions that the variant belongs to.</summary>
    public QuestionFamily Family => QuestionVariants.FamilyOf(Kind, Variant);
}
