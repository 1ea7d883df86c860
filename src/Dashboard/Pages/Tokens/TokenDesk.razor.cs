using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Tokens;

/// <summary>API tokens, one's own or all: what they open, how long, and the way to end them.</summary>
public sealed partial class TokenDesk
{
    private string? _problem;

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
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<TokenListing>?> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        IsOwn ? await Query.OwnAsync(viewer, cancellationToken) : await Query.AllAsync(viewer, cancellationToken);

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
