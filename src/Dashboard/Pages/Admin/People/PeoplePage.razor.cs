using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.People;

/// <summary>Who can sign in, what they may see, and what admins do about it.</summary>
public sealed partial class PeoplePage
{
    private IReadOnlyList<PersonListing>? _people;
    private bool _isRefused;
    private string _typed = "";
    private string _userId = "";

    /// <summary>Lists the people.</summary>
    [Inject]
    public required PeopleQuery Query { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private IReadOnlyList<PersonListing> Found { get; set; } = [];

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_userId) ? Urgency.Now : change.MovesRightsOfAnybody ? Urgency.Soon : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        await latest.RunAsync(ReadAsync, people => (_people, _isRefused) = (people, people is null));
        Find();
        return true;
    }

    private async Task<IReadOnlyList<PersonListing>?> ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = await Viewers.CurrentAsync(cancellationToken);
        _userId = viewer.UserId;
        return await Query.RunAsync(viewer, cancellationToken);
    }

    private void Find() => Found = [.. (_people ?? []).Where(person => PersonSearch.Fits(person, _typed))];

    private async Task OpenAsync(PersonListing? person)
    {
        await Dialogs.OpenAsync(new DialogParameters<PersonDialog> { { dialog => dialog.Person, person } }, Left);
        ReadSoon();
    }
}
