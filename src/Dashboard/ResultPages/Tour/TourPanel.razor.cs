using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.Tour;

/// <summary>The tour of the first visit; skipped or seen to its end, it is not offered again.</summary>
public sealed partial class TourPanel
{
    private TourStep? _step;
    private int _place;

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Viewer Viewer { get; set; }

    /// <summary>Knows who has had enough of it.</summary>
    [Inject]
    public required TourMarks Marks { get; init; }

    private bool IsLast => _place == TourStep.All.Count - 1;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            if (await Marks.IsOfferedAsync(Viewer, Left))
                _step = TourStep.All[_place];
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            // The page says what is wrong; the tour can wait for the next visit.
        }
    }

    private void Next() => _step = TourStep.All[++_place];

    private async Task DismissAsync()
    {
        _step = null;
        try
        {
            await Marks.DismissAsync(Viewer, Left);
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            // Gone from this page all the same; it is offered once more.
        }
    }
}
