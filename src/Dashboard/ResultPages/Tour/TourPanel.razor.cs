using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
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

    // Where the store is away, the page says so: the tour is offered once more.
    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ActAsync(OfferAsync);

    private async Task<Outcome?> OfferAsync()
    {
        if (await Marks.IsOfferedAsync(Viewer, Left))
            _step = TourStep.All[_place];
        return null;
    }

    private void Next() => _step = TourStep.All[++_place];

    private Task<bool> DismissAsync()
    {
        _step = null;
        return ActAsync(async () =>
        {
            await Marks.DismissAsync(Viewer, Left);
            return null;
        });
    }
}
