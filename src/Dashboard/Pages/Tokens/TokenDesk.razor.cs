using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Tokens;

/// <summary>API tokens, one's own or all: what they open, how long, and the way to end them.</summary>
public sealed partial class TokenDesk
{
    private IReadOnlyList<TokenListing>? _tokens;
    private bool _isRefused;
    private string? _problem;
    private string _userId = "";

    /// <summary>Whether only one's own are shown, as people have them; else all, as admins see them.</summary>
    [Parameter]
    public bool IsOwn { get; set; }

    /// <summary>Lists the tokens.</summary>
    [Inject]
    public required TokenQuery Query { get; init; }

    /// <summary>Ends them.</summary>
    [Inject]
    public required TokenRegister Register { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_userId) ? Urgency.Now : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        await latest.RunAsync(ReadAsync, tokens => (_tokens, _isRefused) = (tokens, tokens is null));
        return true;
    }

    private async Task<IReadOnlyList<TokenListing>?> ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = await Viewers.CurrentAsync(cancellationToken);
        _userId = viewer.UserId;
        return IsOwn ? await Query.OwnAsync(viewer, cancellationToken) : await Query.AllAsync(viewer, cancellationToken);
    }

    private async Task MakeAsync()
    {
        await Dialogs.OpenAsync(new DialogParameters<TokenDialog> { { dialog => dialog.IsOwn, IsOwn } }, Left);
        await LoadAsync(isAsked: true);
    }

    private async Task EndAsync(TokenListing token)
    {
        var question = new Confirmation(Phrases.Of(TokenWords.EndQuestion, token.Name), TokenWords.End) { Note = TokenWords.EndNote };
        if (!await Dialogs.AskAsync(question, Left))
            return;
        _problem = await EndedAsync(token);
        await LoadAsync(isAsked: true);
    }

    private async Task<string?> EndedAsync(TokenListing token)
    {
        try
        {
            var viewer = await Viewers.CurrentAsync(Left);
            var answer = IsOwn
                ? await Register.RevokeOwnAsync(viewer, token.Id, Left)
                : await Register.RevokeAsync(token.Id, Actor.FromViewer(viewer), Left);
            return answer.Problems.Select(TokenTexts.Of).FirstOrDefault();
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            return TokenWords.CannotEnd;
        }
    }
}
