using System.Text.Json;
using Dashboard.Data.Settings;
using Dashboard.Pages.Admin.Accounts;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Accounts;

public sealed class AccountDraftTests
{
    [Fact]
    public void Keep_NothingTyped_LeavesNothing() => Assert.Null(new AccountDraft(Listing("Acme")).Keep("ann"));

    [Fact]
    public void GoOn_WhatWasTyped_IsOverWhatWasReadThen()
    {
        var read = Listing("Acme");
        var draft = new AccountDraft(read) { DisplayName = "Acme Air" };
        draft.Visit(nameof(AccountSettings.PrivacyUrl));
        var kept = JsonSerializer.Deserialize<KeptDraft>(JsonSerializer.Serialize(draft.Keep("ann")))!;

        var next = new AccountDraft(Listing("Somebody else's"));
        next.GoOn(kept);

        Assert.Equal("Acme Air", next.DisplayName);
        Assert.Equal(read.Version, next.Saved.Version);
        Assert.Equal("ann", kept.UserId);
        Assert.True(next.IsDirty);
    }

    private static AccountListing Listing(string name) => new(
        7,
        "acme",
        new AccountSettings { PrivacyUrl = "https://acme.example/privacy", DisplayName = name, CsatVariant = 1, NpsVariant = 2 },
        Guid.NewGuid(),
        DateTimeOffset.UnixEpoch,
        null,
        null);
}
