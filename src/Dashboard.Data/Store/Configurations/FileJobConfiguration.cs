using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class FileJobConfiguration : IEntityTypeConfiguration<FileJob>
{
    public void Configure(EntityTypeBuilder<FileJob> builder)
    {
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.UserName).HasMaxLength(256);
        builder.Property(job => job.Query).HasMaxLength(FileJob.LongestQuery);
        builder.Property(job => job.Name).HasMaxLength(FileJob.LongestName);
        builder.Property(job => job.Sight).HasMaxLength(64);
        builder.Property(job => job.FileName).HasMaxLength(64);
        builder.Property(job => job.Zone).HasMaxLength(100);
        builder.HasOne<User>().WithMany().HasForeignKey(job => job.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(job => new { job.State, job.NextTryAt }).HasDatabaseName("IX_FileJobs_State_NextTryAt");
        builder.HasIndex(job => job.UserId).HasDatabaseName("IX_FileJobs_UserId");
    }
}
