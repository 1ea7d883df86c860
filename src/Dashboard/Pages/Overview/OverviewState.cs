using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Overview;

/// <summary>What the Overview shows for one URL and one viewer.</summary>
public sealed class OverviewState
{
    /// <summary>Puts together what is drawn.</summary>
    /// <param name="scope">Who looks, and at what.</param>
    /// <param name="numbers">The numbers.</param>
    public OverviewState(ResultScope scope, OverviewNumbers numbers)
    {
        (Scope, Numbers) = (scope, numbers);
        Charts = new ResultCharts(scope, numbers.Whole);
        Metrics = Charts.Cards(nameof(OverviewState), cards => IsChosen
            ? [cards.Scored()]
            : [cards.CsatAverage(), cards.CsatSatisfied(), cards.Nps(), cards.ResponseRate(), cards.Scored()]);
    }

    /// <summary>Who looks, and at what.</summary>
    public ResultScope Scope { get; }

    /// <summary>The numbers.</summary>
    public OverviewNumbers Numbers { get; }

    /// <summary>What the charts are drawn from.</summary>
    public ResultCharts Charts { get; }

    /// <summary>The cards, in their order.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Whether answers are chosen by their score, so that of sums their count alone means something.</summary>
    public bool IsChosen => !Scope.Filter.Scores.IsEmpty;

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Numbers.Whole.Current is { Scored: 0, Sent: 0 };

    /// <summary>Whether a survey is part of the filter.</summary>
    public bool Shows(SurveyKind kind) => Scope.Filter.Kind is null || Scope.Filter.Kind == kind;
}
