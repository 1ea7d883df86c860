using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.People;

/// <summary>Who can sign in, what they may see, and what admins do about it.</summary>
public sealed partial class PeoplePage
{
    private string _typed = "";

    /// <summary>Lists the people.</summary>
    [Inject]
    public required PeopleQuery Query { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private IReadOnlyList<PersonListing> Found { get; set; } = [];

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOfAnybody;
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<PersonListing>?> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        Query.RunAsync(viewer, cancellationToken);

    /// <inheritdoc />
    protected override void OnSeen() => Find();

    private void Find() => Found = [.. (Seen ?? []).Where(person => PersonSearch.Fits(person, _typed))];

    private async Task OpenAsync(PersonListing? person)
    {
        await Dialogs.OpenAsync(new DialogParameters<PersonDialog> { { dialog => dialog.Person, person } }, Left);
        ReadSoon();
    }
}
