using Dashboard.Data.Access;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages;

/// <summary>The tour of the first visit; skipped or seen to its end, it is not offered again.</summary>
public sealed partial class Tour
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
        if (await Marks.IsOfferedAsync(Viewer, Left))
            _step = TourStep.All[_place];
    }

    private void Next() => _step = TourStep.All[++_place];

    private Task DismissAsync()
    {
        _step = null;
        return Marks.DismissAsync(Viewer, Left);
    }
}
