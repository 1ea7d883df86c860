using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ResponseReviewConfiguration : IEntityTypeConfiguration<ResponseReview>
{
    public void Configure(EntityTypeBuilder<ResponseReview> builder)
    {
        builder.HasKey(review => review.FeedbackId);
        builder.Property(review => review.FeedbackId).HasMaxLength(32);
        builder.Property(review => review.AssigneeId).HasMaxLength(450);
        builder.Property(review => review.Assignee).HasMaxLength(256);
        builder.Property(review => review.AssignedBy).HasMaxLength(256);
        builder.Property(review => review.ResolvedBy).HasMaxLength(256);
        builder.HasIndex(review => review.AssigneeId).HasDatabaseName("IX_ResponseReviews_AssigneeId");
    }
}

internal sealed class ReviewNoteConfiguration : IEntityTypeConfiguration<ReviewNote>
{
    public void Configure(EntityTypeBuilder<ReviewNote> builder)
    {
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.Property(note => note.FeedbackId).HasMaxLength(32);
        builder.Property(note => note.AuthorId).HasMaxLength(450);
        builder.Property(note => note.Author).HasMaxLength(256);
        builder.Property(note => note.Text).HasMaxLength(ReviewNote.LongestText);
        builder.HasIndex(note => note.FeedbackId).HasDatabaseName("IX_ReviewNotes_FeedbackId");
    }
}
