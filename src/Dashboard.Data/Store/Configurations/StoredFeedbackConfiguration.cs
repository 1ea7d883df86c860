using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class StoredFeedbackConfiguration : IEntityTypeConfiguration<StoredFeedback>
{
    public void Configure(EntityTypeBuilder<StoredFeedback> builder)
    {
        builder.ToTable("Feedback");
        builder.Property(feedback => feedback.Id).HasMaxLength(32);
        builder.Property(feedback => feedback.ExternalId).HasMaxLength(256);
        builder.Property(feedback => feedback.ToUserId).HasMaxLength(32);
        builder.Property(feedback => feedback.DmId).HasMaxLength(32);

        // For lists by the day of the score, for cohorts and the last hours' open prompts, and for conversations that come late.
        builder.HasIndex(feedback => new { feedback.ScoredAt, feedback.Id }).HasDatabaseName("IX_Feedback_ScoredAt");
        builder.HasIndex(feedback => new { feedback.SentAt, feedback.Id }).HasDatabaseName("IX_Feedback_SentAt");
        builder.HasIndex(feedback => new { feedback.AccountId, feedback.ExternalId }).HasDatabaseName("IX_Feedback_Case");
    }
}
