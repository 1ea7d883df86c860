using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class StoredFeedbackConfiguration : IEntityTypeConfiguration<StoredFeedback>
{
    private const string Scored = "\"Score\" IS NOT NULL AND NOT \"IsTest\"";

    public void Configure(EntityTypeBuilder<StoredFeedback> builder)
    {
        builder.ToTable("Feedback");
        builder.Property(feedback => feedback.Id).HasMaxLength(32);
        builder.Property(feedback => feedback.ExternalId).HasMaxLength(256);
        builder.Property(feedback => feedback.ToUserId).HasMaxLength(32);
        builder.Property(feedback => feedback.DmId).HasMaxLength(32);
        builder.Property(feedback => feedback.ExcludedBy).HasMaxLength(256);

        // For cohorts and the last hours' open prompts, and for conversations that come late.
        builder.HasIndex(feedback => new { feedback.SentAt, feedback.Id }).HasDatabaseName("IX_Feedback_SentAt");
        builder.HasIndex(feedback => new { feedback.AccountId, feedback.ExternalId }).HasDatabaseName("IX_Feedback_Case");

        // For an import that is removed.
        builder
            .HasIndex(feedback => new { feedback.ImportId, feedback.Id })
            .HasFilter("\"ImportId\" IS NOT NULL")
            .HasDatabaseName("IX_Feedback_ImportId");

        // For what is not counted, which is little.
        builder
            .HasIndex(feedback => new { feedback.ScoredAt, feedback.Id })
            .HasFilter("\"ExcludedFor\" IS NOT NULL")
            .HasDatabaseName("IX_Feedback_Excluded");

        // For lists by the time of the score. Everything that they are filtered by is in the index, so that what does not match costs no
        // look into the table; an agent has too small a share of it to be found in a whole period's.
        builder
            .HasIndex(row => new
            {
                row.ScoredAt,
                row.Id,
                row.Kind,
                row.Score,
                row.QuestionVariant,
                row.AccountId,
                row.TeamId,
                row.AgentId,
                row.CommentedAt,
                row.SentAt,
                row.Tags,
            })
            .HasFilter(Scored)
            .HasDatabaseName("IX_Feedback_Scored");
        builder
            .HasIndex(row => new
            {
                row.AgentId,
                row.ScoredAt,
                row.Id,
                row.Kind,
                row.Score,
                row.QuestionVariant,
                row.AccountId,
                row.TeamId,
                row.CommentedAt,
                row.SentAt,
                row.Tags,
            })
            .HasFilter(Scored)
            .HasDatabaseName("IX_Feedback_ScoredOfAgent");
    }
}
