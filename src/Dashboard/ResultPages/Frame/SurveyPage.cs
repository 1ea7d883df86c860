using Dashboard.Data.Feedback;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.Frame;

/// <summary>The page of one survey: its filter names the survey, whatever the address says.</summary>
public abstract class SurveyPage : ResultPage<SurveyReport>
{
    [Inject]
    private protected SurveyReader Reader { get; init; } = null!;

    /// <inheritdoc />
    public abstract override SurveyKind? Survey { get; }

    private protected override bool IsCompared => Report?.Whole.Compared is not null;

    /// <inheritdoc />
    protected override Task<SurveyReport> ReadAsync(ResultScope scope, CancellationToken cancellationToken) =>
        Reader.ReadAsync(scope, cancellationToken);

    /// <inheritdoc />
    protected override bool IsSame(SurveyReport before, SurveyReport now) => SurveyReport.AreSame(before, now);
}
