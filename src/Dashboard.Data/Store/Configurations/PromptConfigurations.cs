using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class OutgoingPromptConfiguration : IEntityTypeConfiguration<OutgoingPrompt>
{
    private const string IsOpen = "\"NextAt\" IS NOT NULL";

    // As the numbers of PromptState: they are kept for ever.
    private const string IsSending = "\"State\" = 1";

    public void Configure(EntityTypeBuilder<OutgoingPrompt> builder)
    {
        builder.Property(prompt => prompt.ExternalId).HasMaxLength(256);
        builder.Property(prompt => prompt.Detail).HasMaxLength(OutgoingPrompt.LongestDetail);
        builder.Property(prompt => prompt.CustomerUserId).HasMaxLength(32);
        builder.Property(prompt => prompt.FeedbackId).HasMaxLength(32);
        builder.Property(prompt => prompt.DmId).HasMaxLength(32);
        builder.Property(prompt => prompt.MessageLanguage).HasMaxLength(LanguageTag.Longest);
        builder.HasIndex(prompt => new { prompt.AccountId, prompt.ExternalId, prompt.ClosedAt })
            .IsUnique().HasDatabaseName("UX_OutgoingPrompts_Closing");

        // For the next ones to look at, however many have ended or wait for an account that is paused.
        builder.HasIndex(prompt => new { prompt.AccountId, prompt.State, prompt.NextAt, prompt.Id })
            .HasFilter(IsOpen).HasDatabaseName("IX_OutgoingPrompts_Due");
        builder.HasIndex(prompt => new { prompt.State, prompt.NextAt }).HasFilter(IsOpen).HasDatabaseName("IX_OutgoingPrompts_Open");
        builder.HasIndex(prompt => new { prompt.AccountId, prompt.AttemptedAt }).HasDatabaseName("IX_OutgoingPrompts_AttemptedAt");
        builder.HasIndex(prompt => prompt.ClosedAt).HasDatabaseName("IX_OutgoingPrompts_ClosedAt");
        builder.HasIndex(prompt => prompt.FeedbackId).HasDatabaseName("IX_OutgoingPrompts_FeedbackId");

        // Two at once to one customer cannot be, whoever sends.
        builder.HasIndex(prompt => new { prompt.AccountId, prompt.CustomerUserId })
            .IsUnique().HasFilter(IsSending).HasDatabaseName("UX_OutgoingPrompts_Sending");
    }
}

internal sealed class PromptRuleSetConfiguration : IEntityTypeConfiguration<PromptRuleSet>
{
    public void Configure(EntityTypeBuilder<PromptRuleSet> builder)
    {
        builder.HasKey(set => new { set.AccountId, set.Version });
        builder.Property(set => set.ChangedBy).HasMaxLength(256);
    }
}

internal sealed class OptOutConfiguration : IEntityTypeConfiguration<OptOut>
{
    public void Configure(EntityTypeBuilder<OptOut> builder)
    {
        builder.HasKey(optOut => optOut.CustomerUserId);
        builder.Property(optOut => optOut.CustomerUserId).HasMaxLength(32);
        builder.Property(optOut => optOut.Reason).HasMaxLength(OptOut.LongestReason);
        builder.Property(optOut => optOut.NotedBy).HasMaxLength(256);
        builder.HasIndex(optOut => optOut.At).HasDatabaseName("IX_OptOuts_At");
    }
}
