using Dashboard.Charts.Frame;
using Dashboard.Data.Feedback;
using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Histograms;

/// <summary>How often each score was given.</summary>
public sealed class HistogramChart : ChartFrame
{
    /// <summary>Whose scale it is.</summary>
    [Parameter, EditorRequired]
    public SurveyKind Kind { get; set; }

    /// <summary>The columns, one a score.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistogramBar> Bars { get; set; }

    /// <summary>Where the answers with a group's scores are; null for nowhere.</summary>
    [Parameter]
    public Func<ScoreSet, string?>? Rows { get; set; }

    private protected override ChartPicture Draw() =>
        RenderCache.GetOrRender(Bars, (Kind, Head.Caption), () => HistogramTemplate.Render(Kind, Bars, Head.Caption, Rows));
}
